import { createHash, randomUUID } from 'node:crypto';
import JSZip from 'jszip';
import { docxType } from './wire.js';

/** A small Word or PDF file with the page's title in it. */
export async function file(world, page, format) {
  const bytes = format === 'pdf' ? pdf(page.title) : await docx(page.title);
  const document = {
    id: randomUUID(),
    fileName: `${page.title}.${format === 'pdf' ? 'pdf' : 'docx'}`,
    contentType: format === 'pdf' ? 'application/pdf' : docxType,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    at: world.now()
  };

  world.documents.set(document.id, { ...document, bytes });
  return document;
}

function docx(title) {
  const zip = new JSZip();
  const paragraph = (text, style) =>
    `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

  zip.file('[Content_Types].xml', `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${docxType}.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`);
  zip.file('_rels/.rels', relationships('officeDocument', 'word/document.xml'));
  zip.file('word/_rels/document.xml.rels', relationships('styles', 'styles.xml'));
  zip.file('word/styles.xml', `<?xml version="1.0"?><w:styles xmlns:w="${word}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:b/><w:sz w:val="40"/></w:rPr></w:style></w:styles>`);
  zip.file('word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${paragraph(title, 'Heading1')}${paragraph('This space shows what a Confluence page may hold, so that an export can be judged by looking at it.')}${paragraph('The robot takes parcels from a belt, reads their labels and sorts them. It knows three lanes.')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1134" w:left="1417"/></w:sectPr></w:body></w:document>`);
  return zip.generateAsync({ type: 'nodebuffer' });
}

function relationships(type, target) {
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
}

function pdf(title) {
  const content = `BT /F1 24 Tf 72 720 Td (${title.replaceAll(/[()\\]/g, '')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;

    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');

  return Buffer.from(`${text}xref\n0 6\n0000000000 65535 f \n${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`, 'latin1');
}

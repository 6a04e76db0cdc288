import { renderAsync } from 'docx-preview';

/**
 * A Word file as markup. It is drawn into a document that is not shown, so that nothing in the
 * file becomes a part of our page; embedded HTML is left out.
 */
export async function wordMarkup(file: Blob): Promise<string> {
  const apart = document.implementation.createHTMLDocument();

  await renderAsync(file, apart.body, apart.head, {
    renderAltChunks: false,
    useBase64URL: true,
    ignoreLastRenderedPageBreak: false,
    inWrapper: true
  });
  return apart.documentElement.outerHTML;
}

/** Pages on a desk, as wide as there is room. */
export const wordStyle = `
html{background:#c6c6c6}
body{margin:0}
.docx-wrapper{background:#c6c6c6!important;padding:24px 8px!important}
.docx-wrapper>section.docx{box-shadow:0 2px 6px rgb(0 0 0/30%);max-width:100%;box-sizing:border-box}
@media(max-width:700px){.docx-wrapper{padding:8px 0!important}.docx-wrapper>section.docx{padding:24px!important;min-height:0!important}.docx table{max-width:100%!important}}`;

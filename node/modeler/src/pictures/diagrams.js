import { basename } from 'node:path';

/** Each diagram as SVG and, for places that show none, as PNG. */
export async function pictureDiagrams({ diagrams }, session) {
  const pictures = [];

  for (const { file, text } of diagrams) {
    const name = `docs/images/diagrams/${basename(file, '.bpmn')}`;
    const svg = await session.call('drawDiagram', text);

    pictures.push({ file: `${name}.svg`, content: svg }, { file: `${name}.png`, content: await photograph(svg, session) });
  }
  return pictures;
}

async function photograph(svg, { page }) {
  await page.evaluate(svg => {
    document.body.innerHTML = svg;
  }, svg);
  return page.locator('svg').screenshot();
}

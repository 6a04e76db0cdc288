import regular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url';
import bold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url';

let loaded: Promise<string> | undefined;

/** The fonts of the page for frames that may ask for nothing: as data in their style. */
export function fonts(): Promise<string> {
  loaded ??= Promise.all([face(regular, 400), face(bold, 600)]).then((faces) => faces.join('\n'));
  return loaded;
}

async function face(address: string, weight: number): Promise<string> {
  const blob = await (await fetch(address)).blob();
  const data = await new Promise<string>((resolve) => {
    const reader = new FileReader();

    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.readAsDataURL(blob);
  });

  return `@font-face{font-family:'IBM Plex Sans';font-weight:${weight};src:url(${data}) format('woff2')}`;
}

import { fonts } from './fonts';

/** What a document of somebody else's may do: nothing but look like something. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

const refused = 'script, meta, base, link, iframe, frame, object, embed, applet, template';

/**
 * Markup of somebody else's as a document for `<iframe sandbox="" srcdoc>`. The sandbox and the
 * policy are what keeps it in; active elements and addresses are taken out so that nothing in
 * sight fails when it is clicked.
 */
export async function fenced(title: string, markup: string, style: string): Promise<string> {
  const inside = new DOMParser().parseFromString(markup, 'text/html');

  inside.querySelectorAll(refused).forEach((element) => element.remove());
  inside.querySelectorAll('a[href], area[href]').forEach((link) => {
    if (link.getAttribute('href')?.startsWith('#') !== true) {
      link.removeAttribute('href');
    }
  });
  inside.head.prepend(
    made(inside, 'meta', { charset: 'utf-8' }),
    made(inside, 'meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    made(inside, 'title', {}, title),
    made(inside, 'style', {}, `${await fonts()}\n${style}`));
  inside.documentElement.lang = 'en';
  return `<!doctype html>${inside.documentElement.outerHTML}`;
}

function made(owner: Document, name: string, attributes: Record<string, string>, text = ''): HTMLElement {
  const element = owner.createElement(name);

  Object.entries(attributes).forEach(([attribute, value]) => element.setAttribute(attribute, value));
  element.textContent = text;
  return element;
}

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launchChromium } from './chromium.js';

const pageScript = fileURLToPath(new URL('../page/index.js', import.meta.url));

/**
 * A browser page with the modelling libraries loaded, whose functions the Node side calls
 * with plain data.
 */
export class Session {
  #browser;
  #page;

  constructor(browser, page) {
    this.#browser = browser;
    this.#page = page;
  }

  static async start() {
    const [bundle, browser] = await Promise.all([bundlePage(), launchChromium()]);
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, deviceScaleFactor: 2 });

    await page.setContent('<!DOCTYPE html><html lang="en"><body></body></html>');
    await page.addStyleTag({ content: bundle.css });
    await page.addScriptTag({ content: bundle.js });
    await page.evaluate(loadFonts);
    return new Session(browser, page);
  }

  get page() {
    return this.#page;
  }

  /** Calls one function of `modelerPage` with plain data. */
  call(name, ...args) {
    return this.#page.evaluate(([name, args]) => globalThis.modelerPage[name](...args), [name, args]);
  }

  close() {
    return this.#browser.close();
  }
}

/**
 * Runs in the page. Labels are measured when they are drawn, so the fonts of text must
 * be there before; the icon font, which comes in formats that Chromium refuses, need not.
 */
async function loadFonts() {
  const fonts = [...document.fonts].filter(font => font.family !== 'bpmn');

  await Promise.all(fonts.map(font => font.load()));
}

async function bundlePage() {
  const { outputFiles } = await build({
    entryPoints: [pageScript],
    bundle: true,
    write: false,
    outdir: 'page',
    logLevel: 'error',
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.eot': 'dataurl', '.svg': 'dataurl' }
  });
  const content = extension => outputFiles.find(file => file.path.endsWith(extension)).text;

  return { js: content('.js'), css: content('.css') };
}

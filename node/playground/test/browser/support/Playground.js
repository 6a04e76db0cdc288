import assert from 'node:assert/strict';
import { launchChromium } from '../../../../modeler/src/browser/chromium.js';
import { findings, stickingOut } from '../../../look/findings.js';

/** Milliseconds for something that a process does; a machine that builds is slow. */
const patience = 30_000;

/** The playground in a browser, with what its page must never do noted down. */
export class Playground {
  #browser;
  #album;

  constructor(address, album) {
    this.address = address;
    this.#album = album;
  }

  async start() {
    this.#browser = await launchChromium();
  }

  async stop() {
    await this.#browser?.close();
  }

  /**
   * Opens a part in a window of its own, plays, and looks at the page where the play left it:
   * nothing was written to the console as an error, nothing asked of another host, axe finds no
   * serious fault, and nothing sticks out sideways.
   */
  async play(part, viewport, scene) {
    const context = await this.#browser.newContext({ viewport, deviceScaleFactor: this.#album.scale });
    const page = await context.newPage();
    const faults = watched(page, this.address);

    page.setDefaultTimeout(patience);
    await this.#album.prepare(page);
    try {
      await page.goto(`${this.address}/#/${part}`);
      const view = new View(page, this.#album, faults);

      await scene(view);
      await view.look();
    } finally {
      await context.close();
    }
    assert.deepEqual(faults, []);
  }
}

export const wide = { width: 1280, height: 800 };
export const narrow = { width: 390, height: 844 };

/** What a reader of the page finds by its roles and names. */
class View {
  #album;
  #faults;

  /** @param faults where is noted what is wrong with the page */
  constructor(page, album, faults) {
    this.page = page;
    this.#album = album;
    this.#faults = faults;
  }

  /** Notes what is wrong with the page as it stands. */
  async look() {
    this.#faults.push(...await findings(this.page));
  }

  /** Notes whatever sticks out sideways. */
  async measure() {
    this.#faults.push(...await stickingOut(this.page));
  }

  /** Takes back what the console said of something that was brought about on purpose; it has to be there. */
  expected(pattern) {
    const at = this.#faults.findIndex((fault) => pattern.test(fault));

    assert.notEqual(at, -1, `nothing was said of ${pattern}`);
    this.#faults.splice(at, 1);
  }

  /** A picture for the documents. */
  picture(name) {
    return this.#album.take(this.page, name);
  }

  button(name) {
    return this.page.getByRole('button', { name, exact: true });
  }

  list(name) {
    return this.page.getByRole('list', { name, exact: true });
  }

  region(name) {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** By role and name, as tests and screen readers do. */
  found(role, name) {
    return this.page.getByRole(role, { name, exact: true });
  }

  /** All of them are there, each a role with its names. */
  async findsAll(roles) {
    for (const [role, ...names] of roles) {
      for (const name of names) {
        await this.found(role, name).first().waitFor();
      }
    }
  }

  async go(part) {
    await this.page.getByRole('navigation', { name: 'Parts' }).getByRole('link', { name: part, exact: true }).click();
  }

  /** Waits until the live region says something; each sentence stands for half a second. */
  async hears(sentence) {
    await this.page.getByRole('status', { name: 'Events' }).getByText(sentence, { exact: true }).waitFor();
  }

  /** The exporter names files by the page, its version and the time. */
  async hearsThatDemoIsReady() {
    await this.hears(/^Export of Demo ended: Demo\S*\.docx is ready\.$/);
  }
}

function watched(page, address) {
  const faults = [];

  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();

    if (!/^(data|blob|about):/.test(url) && !url.startsWith(`${address}/`)) {
      faults.push(`asked another host: ${url}`);
    }
  });
  return faults;
}

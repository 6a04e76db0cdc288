import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../../modeler/src/browser/chromium.js';
import { startFake } from '../fake/server.js';
import { troubles } from '../fake/troubles.js';
import { findings } from './findings.js';
import { scenes } from './scenes.js';

const [folder = 'look/pictures', ...wanted] = process.argv.slice(2);
const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } };
const browser = await launchChromium();
let found = 0;

await mkdir(folder, { recursive: true });
for (const [sizeName, viewport] of Object.entries(sizes)) {
  for (const theme of ['light', 'dark']) {
    for (const [name, scene] of Object.entries(scenes)) {
      const picture = `${name}-${sizeName}-${theme}`;

      if (wanted.length === 0 || wanted.some((one) => picture.startsWith(one))) {
        found += await take(picture, scene, viewport, theme);
      }
    }
  }
}
await browser.close();
process.exitCode = found === 0 ? 0 : 1;

/** Plays a scene on a server of its own and looks at it: how many findings there are. */
async function take(picture, scene, viewport, theme) {
  const fake = await startFake(0, troubles, scene.speed ?? 1);
  const context = await browser.newContext({ viewport, colorScheme: theme });
  const page = await context.newPage();
  const said = [];

  page.on('console', (message) => {
    if (message.type() === 'error' && !scene.expected?.test(message.text())) {
      said.push(message.text());
    }
  });
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(fake.address)) {
      said.push(`asked ${request.url()}`);
    }
  });
  await page.goto(fake.address);
  try {
    await scene.play(page, fake);
  } catch (error) {
    said.push(`not played: ${error.message.split('\n').slice(0, 6).join(' ')}`);
  }
  await page.screenshot({ path: join(folder, `${picture}.png`), fullPage: false });
  said.push(...await findings(page));
  await context.close();
  fake.close();
  said.forEach((one) => console.log(`${picture}: ${one}`));
  return said.length;
}

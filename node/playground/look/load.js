/**
 * Two hundred exports at once, some rounds of it, on the playground at the address given: how soon
 * the page answers meanwhile, and what page and server hold afterwards.
 *
 * node look/load.js http://127.0.0.1:8087 [ROUNDS] [EXPORTS]
 */
import { launchChromium } from '../../modeler/src/browser/chromium.js';

const [address, rounds = '3', exports = '200'] = process.argv.slice(2);

if (address === undefined) {
  throw new Error('The address of a playground is missing.');
}
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
const chrome = await page.context().newCDPSession(page);

await page.goto(`${address}/#/process`);
await page.getByRole('navigation', { name: 'Parts' }).waitFor();
await page.evaluate(watchFrames);
console.log('round, ended after, click median, click at most, longest task, 99 of 100 frames, page, server');
console.log(`before: ${await held()}`);
for (let round = 1; round <= Number(rounds); round++) {
  const begun = Date.now();

  await page.evaluate(startMany, Number(exports));
  const clicks = await clickUntilAllEnded();
  const { task, frame } = await page.evaluate(() => globalThis.watched());

  console.log(`${round}: ${seconds(Date.now() - begun)}, ${Math.round(median(clicks))} ms,`
    + ` ${Math.round(Math.max(...clicks))} ms, ${Math.round(task)} ms, ${Math.round(frame)} ms, ${await held()}`);
}
await browser.close();

/** In the page: as its own button does, all at once. */
async function startMany(count) {
  const token = document.querySelector('meta[name="playground-token"]').content;
  const answers = await Promise.all(Array.from({ length: count }, () => fetch('/api/runs', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Playground-Token': token },
    body: JSON.stringify({ process: 'scroll-export', pageId: '1376263', format: 'word' })
  })));
  const refused = answers.filter(({ ok }) => !ok);

  if (refused.length > 0) {
    throw new Error(`${refused.length} starts were refused: ${await refused[0].text()}`);
  }
}

/** In the page: the longest task, and the frame that 99 of 100 are shorter than, since the last look. */
function watchFrames() {
  let tasks = [0];
  let frames = [0];
  let last = performance.now();

  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => tasks.push(duration)))
    .observe({ entryTypes: ['longtask'] });
  requestAnimationFrame(function tick(now) {
    frames.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  });
  globalThis.watched = () => {
    const sorted = frames.toSorted((a, b) => a - b);
    const seen = { task: Math.max(...tasks), frame: sorted[Math.floor(sorted.length * 0.99)] };

    tasks = [0];
    frames = [0];
    return seen;
  };
}

/** Milliseconds from each click on another run until the page shows that it is chosen. */
async function clickUntilAllEnded() {
  const clicks = [];

  do {
    clicks.push(await page.evaluate(clickOne, clicks.length % 20));
    await page.waitForTimeout(200);
  } while ((await state()).runs.some((run) => run.state === 'running'));
  const failed = (await state()).runs.filter((run) => run.state !== 'completed');

  if (failed.length > 0) {
    throw new Error(`${failed.length} exports did not come to a document.`);
  }
  return clicks;
}

/** In the page. */
async function clickOne(index) {
  const link = document.querySelectorAll('nav[aria-label="Runs"] li a')[index];
  const begun = performance.now();

  link.click();
  while (link.getAttribute('aria-current') !== 'page') {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return performance.now() - begun;
}

function state() {
  return page.evaluate(async () => (await fetch('/api/state')).json());
}

/** Megabytes after a collection; the server tells those of its last one. */
async function held() {
  await chrome.send('HeapProfiler.collectGarbage');
  const { usedSize } = await chrome.send('Runtime.getHeapUsage');
  const { memory } = await state();

  return `${megabytes(usedSize)}, ${megabytes(memory.heap)}`;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

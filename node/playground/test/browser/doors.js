import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';

export function doors({ address }) {
  test('a page of another origin is refused', async () => {
    const answer = await ask(address, { method: 'DELETE', path: '/api/trouble', headers: {
      'Origin': 'https://example.com', 'Content-Type': 'application/json', 'X-Playground-Token': await token(address)
    } });

    assert.equal(answer.status, 403);
    assert.match(answer.type, /^application\/problem\+json/);
  });

  test('another name for the address is refused, for files too', async () => {
    for (const path of ['/', '/api/state', '/api/events']) {
      const answer = await ask(address, { method: 'GET', path, headers: { Host: 'rebound.example:80' } });

      assert.equal(answer.status, 421, path);
    }
  });

  test('the own page is let in with its token, and not without', async () => {
    const own = { 'Origin': address, 'Content-Type': 'application/json' };
    const with_ = await ask(address, { method: 'DELETE', path: '/api/trouble', headers: {
      ...own, 'X-Playground-Token': await token(address)
    } });
    const without = await ask(address, { method: 'DELETE', path: '/api/trouble', headers: own });

    assert.deepEqual([with_.status, without.status], [200, 403]);
  });
}

async function token(address) {
  const page = await (await fetch(address)).text();

  return /name="playground-token" content="([^"]+)"/.exec(page)[1];
}

/** By hand, since browsers and `fetch` let nobody choose these headers. */
function ask(address, { method, path, headers }) {
  return new Promise((resolve, reject) => {
    const asked = request(`${address}${path}`, { method, headers }, (response) => {
      response.destroy();
      resolve({ status: response.statusCode, type: response.headers['content-type'] ?? '' });
    });

    asked.on('error', reject);
    asked.end(method === 'GET' ? undefined : '{}');
  });
}

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { routes } from './routes.js';
import { World } from './world.js';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2', '.woff': 'font/woff'
};
const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
  + "font-src 'self' data:; connect-src 'self'; frame-src 'self'; object-src blob:; frame-ancestors 'none'; "
  + "base-uri 'none'; form-action 'none'";

/** The playground's server with a scripted engine; serves what was built under the real policy. */
export function startFake(port, troubles, speed = 1) {
  const world = new World(troubles);
  const table = routes(world, speed);
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1');

    answer(request, response, url, world, table).catch((error) => {
      send(response, 500, { title: String(error), status: 500 });
    });
  });

  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve({
      world,
      address: `http://127.0.0.1:${server.address().port}`,
      close: () => {
        server.closeAllConnections();
        server.close();
      }
    }));
  });
}

async function answer(request, response, url, world, table) {
  if (url.pathname === '/api/events') {
    return stream(request, response, url, world);
  }
  if (url.pathname.startsWith('/api/documents/')) {
    return document(response, world.documents.get(url.pathname.split('/').at(-1)));
  }
  for (const [method, path, handler] of table) {
    const match = method === request.method && path.exec(url.pathname);

    if (match) {
      const [status, body] = handler(match.slice(1), await bodyOf(request), url.searchParams);

      return send(response, status, body);
    }
  }
  return asset(response, url.pathname);
}

function stream(request, response, url, world) {
  const after = Number(request.headers['last-event-id'] ?? url.searchParams.get('after') ?? 0);
  const write = (change) => response.write(change === undefined
    ? 'event: reset\ndata: {}\n\n'
    : `id: ${change.seq}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`);
  const missed = world.since(after);

  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write('retry: 1000\n\n');
  if (missed === undefined) {
    write(undefined);
  }
  missed?.forEach(write);
  request.on('close', world.listen(write));
}

function document(response, found) {
  if (found === undefined) {
    return send(response, 404, { title: 'The document is not there any more.', status: 404 });
  }
  response.writeHead(200, {
    'Content-Type': found.contentType, 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': 'sandbox',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.fileName)}`
  });
  return response.end(found.bytes);
}

async function bodyOf(request) {
  const chunks = [];

  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

async function asset(response, path) {
  const name = normalize(path === '/' ? '/index.html' : path);
  const bytes = await readFile(join(dist, name)).catch(() => undefined);

  if (bytes === undefined) {
    return send(response, 404, { title: 'There is nothing here.', status: 404 });
  }
  response.writeHead(200, {
    'Content-Type': types[extname(name)] ?? 'application/octet-stream', 'Content-Security-Policy': policy
  });
  return response.end(name === '/index.html' ? bytes.toString('utf8').replace('__PLAYGROUND_TOKEN__', 'fake') : bytes);
}

function send(response, status, body) {
  const text = typeof body === 'string';

  response.writeHead(status, {
    'Content-Type': text ? 'application/xml' : status >= 400 ? 'application/problem+json' : 'application/json',
    'Cache-Control': 'no-store'
  });
  response.end(body === undefined ? '' : text ? body : JSON.stringify(body));
}

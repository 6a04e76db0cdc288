import { readFileSync, readdirSync } from 'node:fs';
import { runApproval } from './approval.js';
import { runBatch } from './batch.js';
import { runExport } from './export.js';
import { form, model, modelIds } from './model.js';
import { page, space } from './space.js';

const templates = new URL('../../../element-templates/', import.meta.url);
const skips = { PT1H: 3_600_000, P2D: 172_800_000, P7D: 604_800_000 };
const endings = ['export-fails', 'export-cancelled', 'export-never-ends'];

/** What the fake answers, by method and path; an answer is `[status, body]`. */
export function routes(world, speed) {
  const pageOf = (id) => space.pages.find((one) => one.id === id);
  const asked = (request) => {
    const [key, run] = [...world.runs].at(-1);

    run.change('changed', { asked: request });
    return [201, { key }];
  };
  const started = (id, format) => {
    void runExport(world, { page: pageOf(id), format }, speed);
    return asked({ pageId: id, format });
  };
  const found = (value) => (value === undefined ? missing : [200, value]);

  return [
    ['GET', /^\/api\/state$/, () => [200, world.state()]],
    ['GET', /^\/api\/runs\/(\w+)$/, ([key]) => found(world.runs.get(key)?.detail())],
    ['GET', /^\/api\/runs\/(\w+)\/exchanges$/, ([key], _, query) => [200, exchanges(world, key, query)]],
    ['GET', /^\/api\/exchanges\/(\w+)$/, ([id]) => found(world.exchanges.find((one) => one.id === id))],
    ['GET', /^\/api\/pages$/, () => [200, space]],
    ['GET', /^\/api\/pages\/(\d+)$/, ([id]) => (pageOf(id)?.restricted ? unreadable : found(page(id, world.versions.get(id) ?? 1, attachments(world, id))))],
    ['GET', /^\/api\/processes\/([\w-]+)\.bpmn$/, ([key]) => [200, model(key).xml]],
    ['GET', /^\/api\/forms\/([\w-]+)$/, ([key]) => [200, form(key)]],
    ['GET', /^\/api\/templates$/, () => [200, elementTemplates()]],
    ['GET', /^\/api\/examples$/, () => [200, examples()]],
    ['GET', /^\/api\/tasks\/(\d+)$/, ([key]) => found(taskDetail(world, key))],
    ['POST', /^\/api\/runs$/, (_, body) => (body.bpmn === undefined
      ? started(body.pageId, body.format)
      : body.confirmed ? started('1376263', 'word') : confirm)],
    ['POST', /^\/api\/trees$/, (_, body) => {
      if (body.as === 'one') {
        started(body.pageId, body.format);
      } else {
        void runBatch(world, space.pages.filter(({ restricted }) => !restricted), body.format, speed);
      }
      return asked({ ...body, leftOut });
    }],
    ['POST', /^\/api\/approvals$/, (_, body) => {
      void runApproval(world, body, pageOf(body.pageId) ?? pageOf('1376263'), speed);
      return [201, { key: [...world.runs.keys()].at(-1) }];
    }],
    ['POST', /^\/api\/runs\/(\d+)\/failed-pages$/, ([key]) => {
      const { failed, format } = world.runs.get(key);

      void runBatch(world, failed, format, speed);
      return asked({ pageId: failed[0].id, format, as: 'each', failedOf: key });
    }],
    ['POST', /^\/api\/runs\/(\d+)\/cancel$/, ([key]) => {
      const run = world.runs.get(key);

      run.cancelled = true;
      run.incidents = [];
      run.end('cancelled');
      return accepted;
    }],
    ['POST', /^\/api\/incidents\/(\d+)\/retry$/, ([key]) => {
      [...world.runs.values()].find((run) => run.incidents.some((one) => one.key === key))?.retry();
      return accepted;
    }],
    ['POST', /^\/api\/tasks\/(\d+)\/complete$/, ([key], body) => {
      world.tasks.get(key)?.complete(body.variables);
      return accepted;
    }],
    ['PUT', /^\/api\/trouble\/([\w-]+)$/, ([name], { on }) => turned(world, name, on)],
    ['DELETE', /^\/api\/trouble$/, () => turned(world)],
    ['POST', /^\/api\/clock$/, (_, { skip }) => {
      world.emit({ kind: 'clock', clock: world.clock(skip) });
      setTimeout(() => {
        world.offset += skips[skip];
        world.emit({ kind: 'clock', clock: world.clock(), skipped: skip });
        world.runs.forEach((run) => skip !== 'PT1H' && run.remind?.());
        world.runs.forEach((run) => run.late?.());
      }, 800 / speed);
      return accepted;
    }],
    ['POST', /^\/api\/reset$/, () => {
      setTimeout(() => world.afresh(), 2000 / speed);
      return accepted;
    }]
  ];
}

const leftOut = space.pages
  .filter(({ restricted }) => restricted)
  .map(({ id, title }) => ({ id, title, reason: "the connector's user may not read it" }));
const accepted = [202, undefined];
const missing = [404, { title: 'That is not there any more.', status: 404 }];
const unreadable = [403, { title: "The connector's user may not read this page.", status: 403 }];
const confirm = [409, {
  title: 'This diagram is a program: it can do here whatever you can. Run it?', status: 409, type: 'confirm-diagram'
}];

function exchanges(world, key, query) {
  const after = Number(query.get('after') ?? 0);
  const family = new Set([key]);

  world.runs.forEach((run) => family.has(run.parent?.key) && family.add(run.key));
  return world.exchanges
    .filter((one) => one.number > after && (key === 'shared' ? one.run === undefined : family.has(one.run)))
    .map(({ request: _request, response: _response, ...exchange }) => exchange);
}

function attachments(world, id) {
  return world.messages
    .filter(({ kind, run }) => kind === 'archived' && world.runs.get(run).summary().page?.id === id)
    .map(({ document }) => ({ ...document, comment: `Approved. Version 1, SHA-256 ${document.sha256.slice(0, 12)}…` }));
}

function taskDetail(world, key) {
  const task = world.tasks.get(key);

  if (task === undefined) {
    return undefined;
  }
  const run = world.runs.get(task.run);
  const variables = Object.fromEntries(run.variables.map(({ name, value }) => [name, JSON.parse(value)]));
  const { complete: _, ...plain } = task;

  const documents = run.documents.slice(-(run.files ?? 1));

  return { ...plain, variables, documents, given: task.element === 'ApproveDocument', ...(run.remark && { remark: run.remark }) };
}

function turned(world, name, on) {
  const others = endings.includes(name) && on ? endings : name === undefined ? Object.keys(world.trouble) : [];

  world.trouble = {
    ...world.trouble, ...Object.fromEntries(others.map((one) => [one, false])), ...(name && { [name]: on })
  };
  world.emit({ kind: 'trouble', name, trouble: world.trouble });
  return [200, world.trouble];
}

function elementTemplates() {
  return readdirSync(templates)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => JSON.parse(readFileSync(new URL(name, templates), 'utf8')));
}

function examples() {
  return modelIds().map((id) => {
    const { xml, elements } = model(id);

    return { id, name: elements.get(id)?.name ?? id, xml };
  });
}

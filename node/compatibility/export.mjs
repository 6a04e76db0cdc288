// Starts an export and follows it to its end with confluence.js, synchronously or not.
import { setTimeout as wait } from 'node:timers/promises';
import { ConfluenceClient } from 'confluence.js';
import { exportMacro, given, macroResult } from './site.mjs';

const TO = 'export_view';
const rendering = given('RENDERING');
const client = new ConfluenceClient({
  host: given('CONFLUENCE_HOST'),
  apiPrefix: given('CONFLUENCE_API_PREFIX'),
  authentication: process.env.CONFLUENCE_TOKEN
    ? { oauth2: { accessToken: given('CONFLUENCE_TOKEN') } }
    : { basic: { email: given('CONFLUENCE_EMAIL'), apiToken: given('CONFLUENCE_API_TOKEN') } },
});

async function synchronous(value) {
  return client.contentBody.convertContentBody({ value, representation: 'storage', to: TO });
}

async function asynchronous(value) {
  const { asyncId } = await client.contentBody.asyncConvertContentBodyRequest({
    value,
    representation: 'storage',
    to: TO,
    allowCache: false,
  });
  for (;;) {
    const task = await client.contentBody.asyncConvertContentBodyResponse({ id: asyncId });
    if (task.status === 'COMPLETED') {
      return task;
    }
    if (task.status === 'FAILED') {
      throw new Error(task.error);
    }
    await wait(50);
  }
}

async function answer(parameters) {
  const macro = exportMacro(parameters);
  const body = await (rendering === 'sync' ? synchronous(macro) : asynchronous(macro));
  return macroResult(body.value);
}

const { jobId } = await answer({
  'issued-by-app': 'confluence.js',
  'export-request': JSON.stringify({ pageId: given('PAGE_ID'), templateId: given('TEMPLATE_ID') }),
});
let status = await answer({ 'export-job-id': jobId });
while (!['complete', 'error', 'cancelled'].includes(status.status)) {
  await wait(50);
  status = await answer({ 'export-job-id': jobId });
}
console.log(JSON.stringify({ jobId, ...status }));

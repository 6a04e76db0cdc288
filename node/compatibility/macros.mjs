// Reads a macro and converts it, at once and asynchronously, with confluence.js.
import { setTimeout as wait } from 'node:timers/promises';
import { ConfluenceClient } from 'confluence.js';
import { given } from './site.mjs';

const client = new ConfluenceClient({
  host: given('CONFLUENCE_HOST'),
  apiPrefix: given('CONFLUENCE_API_PREFIX'),
  authentication: {
    basic: { email: given('CONFLUENCE_EMAIL'), apiToken: given('CONFLUENCE_API_TOKEN') },
  },
});
const macro = { id: given('CONTENT_ID'), version: 0, macroId: given('MACRO_ID') };
const conversion = { ...macro, to: given('TO'), expand: given('EXPAND').split(',') };

async function converted() {
  const { asyncId } = await client.contentMacroBody.getAndAsyncConvertMacroBodyByMacroId(conversion);
  for (;;) {
    const task = await client.contentBody.asyncConvertContentBodyResponse({ id: asyncId });
    if (task.status === 'COMPLETED' || task.status === 'FAILED') {
      return task;
    }
    await wait(50);
  }
}

const all = {
  body: await client.contentMacroBody.getMacroBodyByMacroId(macro),
  content: await client.contentMacroBody.getAndConvertMacroBodyByMacroId(conversion),
  result: await converted(),
};
// Without the links for browsing the API, which a process has no use for.
const navigation = ['_links', '_expandable'];
console.log(JSON.stringify(all, (name, value) => (navigation.includes(name) ? undefined : value)));

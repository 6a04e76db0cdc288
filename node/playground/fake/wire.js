/** Exchanges as the simulator would have seen them. */

const path = '/wiki/rest/api/contentbody/convert/export_view';

export function start(pageId, templateId, jobId) {
  return macro(
    'start', 'Start the export',
    [['issued-at', stamp()], ['issued-by-app', 'Scroll Export for Camunda'],
      ['export-request', `<![CDATA[${JSON.stringify({ pageId, scope: 'current', templateId })}]]>`]],
    { jobId }, `job ${jobId.slice(0, 8)}…`, 43);
}

export function notRendered(pageId, templateId) {
  const exchange = start(pageId, templateId, '');
  const body = JSON.stringify({
    value: '<img class="wysiwyg-unknown-macro" src="/wiki/plugins/servlet/confluence/placeholder/unknown-macro" />',
    representation: 'export_view'
  });

  return {
    ...exchange, reached: ['confluence'], result: 'MACRO_NOT_RENDERED', refused: true, responseSize: body.length,
    response: { ...exchange.response, body }
  };
}

export function poll(number, jobId, status) {
  const percent = Math.floor((status.step - 1 + status.stepProgress / 100) / status.totalSteps * 100);

  return macro(
    'poll', `Poll ${number}`, [['issued-at', stamp()], ['export-job-id', jobId]], status,
    status.status === 'complete' ? 'complete' : `step ${status.step} of ${status.totalSteps} · ${percent} %`,
    14 + number);
}

export function throttled(number, seconds) {
  const exchange = poll(number, '0f517c20-3e5d-42c0-8021-0cb5e2c168ea', { step: 1, totalSteps: 3, stepProgress: 0 });

  return {
    ...exchange,
    reached: ['confluence'],
    status: 429,
    millis: 6,
    result: `Retry-After: ${seconds}`,
    responseSize: 0,
    response: { headers: [['Retry-After', String(seconds)], ['Date', new Date().toUTCString()]] }
  };
}

export function download(fileName, bytes) {
  return {
    kind: 'download', what: 'Download', reached: ['exporter'], method: 'GET',
    path: `/download/${fileName}?jwt=…`, status: 200, millis: 12,
    result: `${fileName} · ${Math.round(bytes / 1000)} kB · no Authorization`,
    requestSize: 0, responseSize: bytes,
    request: { headers: [['Accept', '*/*'], ['User-Agent', 'Scroll Export for Camunda']] },
    response: { headers: [['Content-Type', docxType], ['Content-Length', String(bytes)]] }
  };
}

export function token() {
  return {
    kind: 'token', what: 'Ask for a token', reached: ['authorization'], method: 'POST', path: '/oauth/token',
    status: 200, millis: 21, result: 'good for one hour', requestSize: 122, responseSize: 84,
    request: {
      headers: [['Content-Type', 'application/x-www-form-urlencoded']],
      body: 'grant_type=client_credentials&client_id=parcel-robot&client_secret=…'
    },
    response: {
      headers: [['Content-Type', 'application/json']],
      body: '{"access_token":"…","token_type":"Bearer","expires_in":3600}'
    }
  };
}

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function macro(kind, what, parameters, answer, result, millis) {
  const fragment = `<ac:structured-macro ac:name="scroll-word-export-job">${parameters.map(
    ([name, value]) => `<ac:parameter ac:name="${name}">${value}</ac:parameter>`).join('')}</ac:structured-macro>`;
  const json = JSON.stringify(answer).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const body = JSON.stringify({ value: fragment, representation: 'storage' });
  const rendered = JSON.stringify({
    value: `<div class="result"><code class="success">${json}</code></div>`, representation: 'export_view'
  });

  return {
    kind, what, reached: ['confluence', 'exporter'], method: 'POST', path, status: 200, millis, result,
    requestSize: body.length, responseSize: rendered.length,
    request: {
      headers: [['Authorization', 'Bearer …'], ['Content-Type', 'application/json']], body
    },
    response: {
      headers: [['Date', new Date().toUTCString()], ['Content-Type', 'application/json']], body: rendered
    }
  };
}

const stamp = () => String(Math.floor(Date.now() / 1000));

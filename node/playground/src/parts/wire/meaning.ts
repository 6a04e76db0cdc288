import type { Exchange, ExchangeDetail } from '../../api/wire';
import type { Answer } from './answer';

/** What an exchange was good for, in a sentence or two. */
export function meaningOf(exchange: ExchangeDetail, answer: Answer | undefined): string {
  return refusal(exchange) ?? brokenOff(exchange) ?? (answer === undefined ? byKind(exchange) : byAnswer(answer));
}

export function toneOf({ status, cut, refused }: Pick<Exchange, 'status' | 'cut' | 'refused'>): 'good' | 'refused' | 'failed' {
  if (status >= 500 || cut === true) {
    return 'failed';
  }
  return status >= 400 || refused === true ? 'refused' : 'good';
}

function refusal({ status, kind, response }: ExchangeDetail): string | undefined {
  const wait = response.headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1];

  switch (status) {
    case 401:
      return kind === 'token'
        ? 'The authorization server does not know these credentials.'
        : 'The token is not good any more. The connector asks for a fresh one, once.';
    case 403:
      return 'The user whose token this is may not do that.';
    case 404:
    case 405:
    case 410:
      return kind === 'download'
        ? 'The link is not good any more. The connector asks the exporter for a fresh one.'
        : 'The site does not render this way any more. The connector changes over to the asynchronous interface.';
    case 429:
      return wait === undefined
        ? 'The site asks to wait. A timer of the process does; no retry is spent.'
        : `The site asks to wait for ${wait} seconds. A timer of the process does; no retry is spent.`;
    default:
      return status >= 500
        ? 'The site failed. The engine gives the job out again after its back-off.'
        : status >= 400 ? 'The site refused.' : undefined;
  }
}

function brokenOff({ kind, cut }: ExchangeDetail): string | undefined {
  if (cut === undefined) {
    return undefined;
  }
  return kind === 'download'
    ? 'The connection broke before the file was whole. Nothing was stored; the engine gives the download out again '
      + 'while it has tries left.'
    : 'The connection broke before the answer was whole.';
}

function byAnswer({ succeeded, fields }: Answer): string {
  const { jobId, status, step, totalSteps, stepProgress, message } = fields;

  if (!succeeded) {
    return `The exporter refused with ${String(status)}: ${String(message ?? 'no reason was given.')}`;
  }
  if (typeof jobId === 'string') {
    return `Job ${jobId} was started. From now on a timer of the process says when it is asked for.`;
  }
  switch (status) {
    case 'complete':
      return 'The export is complete. The address of the file came along; the connector uses it itself, so that no '
        + 'credential passes through the process.';
    case 'error':
      return `The export failed: ${String(message ?? 'no reason was given.')}`;
    case 'cancelled':
      return 'Somebody cancelled the export.';
    default:
      return `Step ${String(step)} of ${String(totalSteps)}, ${String(stepProgress)} % of it done. The export goes on.`;
  }
}

function byKind({ kind, status, refused, result }: ExchangeDetail): string {
  if (refused === true) {
    return result === 'MACRO_NOT_RENDERED'
      ? 'The rendering holds no result of an export, as where the site does not have the exporter or knows no macro of '
        + 'that name. A good status says nothing of that: the connector fails with MACRO_NOT_RENDERED.'
      : 'The site could not render.';
  }
  switch (kind) {
    case 'download':
      return 'The file, from the exporter’s own store. No Authorization header goes along: the address holds a '
        + 'credential of its own.';
    case 'token':
      return 'A token for the requests to come. It stays in the connector’s memory; the process never sees it.';
    case 'conversion':
      return 'The site renders as a task of its own, and says here how far it is.';
    case 'start':
    case 'poll':
      return 'The rendering holds no result of an export.';
    case 'other':
      return `Answered with ${status}.`;
  }
}

/** What is worth knowing of a half, below it. */
export function notesOf({ kind }: ExchangeDetail, answer: Answer | undefined): { request?: string; response?: string } {
  const response = answer && 'The answer hides in the rendered page: the one code element of class success or error.';

  switch (kind) {
    case 'start':
      return {
        request: 'Nobody sees this macro on a page. Confluence has the exporter render it, and that rendering starts '
          + 'the export. issued-at is the site’s own time: the exporter accepts ten seconds either way.',
        ...(response !== undefined && { response })
      };
    case 'poll':
      return {
        request: 'The same macro with the job’s ID asks how far the export is.',
        ...(response !== undefined && { response })
      };
    case 'download':
    case 'token':
    case 'conversion':
    case 'other':
      return {};
  }
}

import type { Problem } from './types';

/** A refusal of the server; the message is the title of its problem, shown as it is. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

export async function get<T>(path: string): Promise<T> {
  return read<T>(await ask(path, {}));
}

/** For diagrams, which are no JSON. */
export async function getText(path: string): Promise<string> {
  const response = await ask(path, {});

  return response.text();
}

export async function getBytes(path: string): Promise<Blob> {
  const response = await ask(path, {});

  return response.blob();
}

export function post<T = void>(path: string, body: unknown = {}): Promise<T> {
  return send<T>('POST', path, body);
}

export function put<T = void>(path: string, body: unknown): Promise<T> {
  return send<T>('PUT', path, body);
}

export function remove<T = void>(path: string): Promise<T> {
  return send<T>('DELETE', path, {});
}

export const documentUrl = (id: string) => `/api/documents/${encodeURIComponent(id)}`;

async function send<T>(method: string, path: string, body: unknown): Promise<T> {
  const response = await ask(path, {
    method,
    headers: { 'Content-Type': 'application/json', 'X-Playground-Token': token() },
    body: JSON.stringify(body)
  });

  return read<T>(response);
}

/** Changes of state carry the value that the server wrote into the page when it was loaded. */
function token(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="playground-token"]')?.content ?? '';
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch(() => {
    throw new Refused({ status: 0, title: 'The playground does not answer. Is it still running?' });
  });

  if (!response.ok) {
    throw new Refused(await problemOf(response));
  }
  return response;
}

async function problemOf(response: Response): Promise<Problem> {
  const unknown = { status: response.status, title: `The playground answered ${response.status}.` };

  if (!response.headers.get('Content-Type')?.startsWith('application/problem+json')) {
    return unknown;
  }
  return { ...unknown, ...(await response.json().catch(() => ({})) as Partial<Problem>) };
}

async function read<T>(response: Response): Promise<T> {
  const text = await response.text();

  return (text === '' ? undefined : JSON.parse(text)) as T;
}

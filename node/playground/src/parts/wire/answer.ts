import type { Half } from '../../api/wire';

/** What the exporter said inside a rendering. */
export interface Answer {
  succeeded: boolean;
  fields: Record<string, unknown>;
}

/** The content body that Confluence takes and gives, if this is one. */
export function contentBody(half: Half): { value: string; representation: string } | undefined {
  const body = json(half.body);

  if (typeof body !== 'object' || body === null || !('value' in body) || typeof body.value !== 'string') {
    return undefined;
  }
  const representation = 'representation' in body ? String(body.representation) : '';

  return { value: body.value, representation };
}

/** The JSON in the one `code` element of class `success` or `error`. */
export function answerOf(response: Half): Answer | undefined {
  const value = contentBody(response)?.value;

  if (value === undefined) {
    return undefined;
  }
  const rendered = new DOMParser().parseFromString(value, 'text/html');
  const code = rendered.querySelector('code.success, code.error');
  const fields = json(code?.textContent ?? undefined);

  return code === null || typeof fields !== 'object' || fields === null
    ? undefined
    : { succeeded: code.classList.contains('success'), fields: fields as Record<string, unknown> };
}

export function json(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

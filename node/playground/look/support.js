/** Goes to a part by the bar. */
export const part = (page, name) => page.getByRole('navigation', { name: 'Parts' }).getByRole('link', { name }).click();

/** Does what the page would do, without it: the key of what was made. */
export const send = (page, path, body) => page.evaluate(async ([to, what]) => {
  const response = await fetch(to, { method: 'POST', body: JSON.stringify(what) });

  return response.status === 201 ? (await response.json()).key : undefined;
}, [path, body]);

/** Starts an export. */
export const start = (page, pageId = '1376263') => send(page, '/api/runs', { process: 'scroll-export', pageId, format: 'word' });

/** A part with nothing in it. */
export const empty = async (page, name, words) => {
  await part(page, name);
  await page.getByText(words).waitFor();
};

/** Where a form shows a value: in a text, or in a table. */
const places = /\{\{([\w.]+)\}\}|"dataSource":"=([\w.]+)"/g;

/** The IDs of pages that a form shows, in its order: people know pages by their titles. */
export function pagesNamed(schema: object | undefined, variables: Record<string, unknown>): string[] {
  const ids = [...JSON.stringify(schema ?? {}).matchAll(places)].flatMap(([, text, table]) => {
    const path = text ?? table ?? '';
    const value = path.split('.').reduce(within, variables as unknown);

    return path.endsWith('pageId') ? [value] : Array.isArray(value) ? value.map((row) => within(row, 'pageId')) : [];
  });

  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

function within(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

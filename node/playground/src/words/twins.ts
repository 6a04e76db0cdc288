/** The texts that stand in a list more than once, so that something else has to tell its lines apart. */
export function twins(texts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();

  return new Set(texts.filter((text) => seen.size === seen.add(text).size));
}

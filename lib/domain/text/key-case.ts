/** JSON with the names of all members as they travel: `windowFrom` becomes `window_from`. */
export function snakeKeys(value: unknown): unknown {
  return renamed(value, (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}

/** JSON as it travelled, with names as code writes them: `window_from` becomes `windowFrom`. */
export function camelKeys(value: unknown): unknown {
  return renamed(value, (name) =>
    name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  );
}

// The same few names come hundreds of times in a list.
function renamed(value: unknown, rename: (name: string) => string): unknown {
  const known = new Map<string, string>();
  const nameOf = (name: string) => {
    const found = known.get(name) ?? rename(name);
    known.set(name, found);
    return found;
  };
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== "object" || node === null) return node;
    const entries = Object.entries(node).map(([name, inner]) => [nameOf(name), walk(inner)]);
    return Object.fromEntries(entries) as unknown;
  };
  return walk(value);
}

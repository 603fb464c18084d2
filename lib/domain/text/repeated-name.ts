/**
 * The first name that an object of a JSON text gives twice, or null. `JSON.parse` takes the last of
 * them in silence, while whoever reads the text may take the first: digests are of one of the two.
 *
 * Names are compared as they are read: "a" is "\u0061". The text must be JSON.
 */
export function repeatedName(json: string): string | null {
  const open: Set<string>[] = [];
  let at = 0;
  while (at < json.length) {
    const sign = json.charAt(at);
    const end = sign === '"' ? endOfString(json, at) : at + 1;
    if (sign === '"' && isName(json, end)) {
      const name = JSON.parse(json.slice(at, end)) as string;
      const names = open.at(-1);
      if (names?.has(name)) return name;
      names?.add(name);
    }
    if ("{[".includes(sign)) open.push(new Set());
    if ("}]".includes(sign)) open.pop();
    at = end;
  }
  return null;
}

function endOfString(json: string, from: number): number {
  let at = from + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
  return at + 1;
}

/** Only a name is followed by a colon. */
function isName(json: string, end: number): boolean {
  let at = end;
  while (" \t\n\r".includes(json[at] ?? "x")) at += 1;
  return json[at] === ":";
}

/**
 * Names of the values and tags that a text in ICU message format is filled in with, sorted. Throws
 * when its braces do not match.
 */
export function argumentsOf(text: string): string[] {
  const names = new Set<string>();
  const bare = text.replace(/'(?:'|[{}<][^']*')/g, "");
  const end = readMessage(bare, 0, names);
  if (end < bare.length) throw new Error("unbalanced braces");
  for (const [, tag = ""] of bare.matchAll(/<\/(\w+)>/g)) names.add(`<${tag}>`);
  return [...names].sort();
}

/** Reads up to the brace that ends this message, or the end of the text. */
function readMessage(text: string, from: number, names: Set<string>): number {
  let at = from;
  while (at < text.length && text[at] !== "}") {
    at = text[at] === "{" ? readArgument(text, at + 1, names) : at + 1;
  }
  return at;
}

/** Reads what stands between two braces: a name, and for a choice a message for each case. */
function readArgument(text: string, from: number, names: Set<string>): number {
  const [head = "", name = ""] = /^\s*(\w+)\s*/.exec(text.slice(from)) ?? [];
  if (!name) throw new Error("a brace without a name");
  names.add(name);
  let at = from + head.length;
  while (at < text.length && text[at] !== "}") {
    at = text[at] === "{" ? readMessage(text, at + 1, names) + 1 : at + 1;
  }
  if (at >= text.length) throw new Error("unbalanced braces");
  return at + 1;
}

/** Values that a message may show. */
export type Params = Readonly<Record<string, string | number>>;

type Scope = { readonly params: Params; readonly language: string; readonly hash?: number };

/**
 * A message with its values put in: the part of ICU that the page's texts use, `{name}`,
 * `{count, number}` and `{count, plural, =0 {…} one {…} other {…}}`.
 */
export function formatMessage(pattern: string, params: Params, language: string): string {
  return pattern.includes("{") ? format(pattern, { params, language }) : pattern;
}

function format(pattern: string, scope: Scope): string {
  let text = "";
  for (let index = 0; index < pattern.length;) {
    const char = pattern.charAt(index);
    if (char === "{") {
      const end = closing(pattern, index);
      text += argument(pattern.slice(index + 1, end), scope);
      index = end + 1;
    } else {
      text += char === "#" && scope.hash !== undefined ? number(scope.hash, scope) : char;
      index += 1;
    }
  }
  return text;
}

function argument(inside: string, scope: Scope): string {
  const comma = inside.indexOf(",");
  const name = (comma < 0 ? inside : inside.slice(0, comma)).trim();
  const value = scope.params[name] ?? "";
  if (comma < 0) return typeof value === "number" ? number(value, scope) : value;
  const rest = inside.slice(comma + 1).trim();
  if (!rest.startsWith("plural")) return number(Number(value), scope);
  return plural(rest.slice(rest.indexOf(",") + 1), Number(value), scope);
}

function plural(choices: string, count: number, scope: Scope): string {
  const named = new Map<string, string>();
  for (let index = 0; index < choices.length;) {
    const open = choices.indexOf("{", index);
    if (open < 0) break;
    const end = closing(choices, open);
    named.set(choices.slice(index, open).trim(), choices.slice(open + 1, end));
    index = end + 1;
  }
  const category = new Intl.PluralRules(scope.language).select(count);
  const chosen = named.get(`=${count}`) ?? named.get(category) ?? named.get("other") ?? "";
  return format(chosen, { ...scope, hash: count });
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index += 1) {
    if (text.charAt(index) === "{") depth += 1;
    if (text.charAt(index) === "}") depth -= 1;
    if (depth === 0) return index;
  }
  return text.length;
}

function number(value: number, { language }: Scope): string {
  // Nothing is grouped in these, and making a format takes an old machine milliseconds.
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  return new Intl.NumberFormat(language).format(value);
}

/** What a piece of Markdown is as HTML, and whether parts of it were none of what is known here. */
type Written = { readonly html: string; readonly isWhole: boolean };

type Page = {
  readonly parts: string[];
  /** Lines of the paragraph or list item that is open. */
  words: string[];
  list: "ul" | "ol" | null;
  isWhole: boolean;
};

/**
 * Markdown as HTML, as far as questions use it: paragraphs, headings, lists, quotes, programs, bold,
 * italic, pictures, the words of links. HTML within stays HTML; tables and notes stay as typed.
 */
export function markdownHtml(text: string): Written {
  const page: Page = { parts: [], words: [], list: null, isWhole: true };
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const fence = /^\s{0,12}(`{3}(?=`*[^`]*$)|~{3})/.exec(lines[at] ?? "")?.[1];
    if (fence === undefined) addLine(page, lines[at] ?? "");
    else at = addProgram(page, lines, { from: at + 1, fence });
  }
  endList(page);
  return { html: page.parts.join(""), isWhole: page.isWhole };
}

/** A program between two fences; one that is not closed goes to the end. */
function addProgram(
  page: Page,
  lines: readonly string[],
  { from, fence }: { readonly from: number; readonly fence: string },
): number {
  const end = lines.findIndex((line, at) => at >= from && line.trim().startsWith(fence));
  const until = end < 0 ? lines.length : end;
  endList(page);
  page.parts.push(`<pre>${literal(lines.slice(from, until).join("\n"))}</pre>`);
  return until;
}

/** Below words a heading's line, else one across the page; underscores alone are a place to fill in. */
const rule = /^(?:-[ -]{2,}|={2,}|\*[ *]{2,})$/;
const note = /^\[\^?[^\]]{1,80}\]:/;

function addLine(page: Page, typed: string): void {
  const line = typed.trim().replace(/^(?:> ?)+/, "");
  if (line === "" || rule.test(line)) return endWords(page);
  if (addHeading(page, line) || addListItem(page, line)) return;
  if (isBelowTableHead(line) || note.test(line)) page.isWhole = false;
  if (page.words.length === 0) endList(page);
  page.words.push(endsLine(typed) ? `${line.replace(/\\$/, "")}\n` : line);
}

/** "|---|:--|" */
function isBelowTableHead(line: string): boolean {
  return /^[\s:|-]+$/.test(line) && line.includes("--") && line.includes("|");
}

/** A line of a table stays a line; two spaces at its end part a line from the next. */
function endsLine(typed: string): boolean {
  return / {2}$/.test(typed) || typed.endsWith("\\") || typed.includes("|");
}

function addHeading(page: Page, line: string): boolean {
  const heading = /^#{1,6}\s+(\S.*)$/.exec(line)?.[1];
  if (heading === undefined) return false;
  endList(page);
  page.parts.push(`<p><b>${inline(heading.replace(/(?<!#)#+$/, "").trim())}</b></p>`);
  return true;
}

/** "- words" or "1. words"; a list that does not begin with one is words with a number. */
function addListItem(page: Page, line: string): boolean {
  const [, bullet, number, words = ""] = /^(?:([-*+])|(\d{1,3})[.)])\s+(\S.*)$/.exec(line) ?? [];
  if (bullet === undefined && number === undefined) return false;
  const list = bullet === undefined ? "ol" : "ul";
  if (page.list !== list && list === "ol" && number !== "1") return false;
  endWords(page);
  if (page.list !== list) {
    endList(page);
    page.list = list;
    page.parts.push(`<${list}>`);
  }
  page.words.push(words);
  return true;
}

function endWords(page: Page): void {
  if (page.words.length === 0) return;
  const text = inline(page.words.join(" ").trim()).replace(/\n ?/g, "<br>");
  page.words = [];
  page.parts.push(page.list === null ? `<p>${text}</p>` : `<li>${text}</li>`);
}

function endList(page: Page): void {
  endWords(page);
  if (page.list !== null) page.parts.push(`</${page.list}>`);
  page.list = null;
}

/** Signs as numbers, which mean nothing to what comes after. */
function literal(text: string): string {
  return text.replace(/[\\`*_[\]()<>&!"|#]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const picture = /!\[([^\][]{0,500})\]\(\s*<?([^()\s<>]{1,2000})>?(?:\s+"[^"]{0,500}")?\s*\)/g;
const link =
  /\[([^\][]{1,500})\]\(\s*<?(?:[^()\s<>]|\([^()\s<>]{0,200}\)){0,2000}>?(?:\s+"[^"]{0,500}")?\s*\)/g;
/** Between as many marks at its end as at its beginning. */
const inlineProgram = /(?<!`)(`{1,3})(?!`)(.{1,2000}?)(?<!`)\1(?!`)/gs;
const address = /<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/g;

/** How words are set off; a row of underscores is a place to fill in. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/(?<!\*)\*{3}(?=[^\s*])([^*]{1,2000}?)(?<=[^\s*])\*{3}(?!\*)/gu, "<b><i>$1</i></b>"],
  [/(?<!\*)\*\*(?=[^\s*])([^*]{1,2000}?)(?<=[^\s*])\*\*(?!\*)/gu, "<b>$1</b>"],
  [/(?<!\*)\*(?=[^\s*])([^*]{1,2000}?)(?<=[^\s*])\*(?!\*)/gu, "<i>$1</i>"],
  [/(?<![\p{L}\p{N}_])__(?=[^\s_])([^_]{1,2000}?)(?<=[^\s_])__(?![\p{L}\p{N}_])/gu, "<b>$1</b>"],
  [/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]{1,2000}?)(?<=[^\s_])_(?![\p{L}\p{N}_])/gu, "<i>$1</i>"],
];

function inline(text: string): string {
  const plain = text
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, (_, sign: string) => literal(sign))
    .replace(inlineProgram, (_, _fence: string, program: string) => literal(program.trim()))
    .replace(
      picture,
      (_, alt: string, source: string) =>
        `<img alt="${literal(alt)}" src="${source.replace(/[*_"]/g, literal)}">`,
    )
    .replace(link, "$1")
    .replace(address, "$1");
  return marks.reduce((written, [pattern, shown]) => written.replace(pattern, shown), plain);
}

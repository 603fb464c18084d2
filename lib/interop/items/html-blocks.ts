import { cleanText } from "../text/clean";
import { decodeEntities } from "./html-entities";
import type { SourceBlock, SourceRun } from "./reading";

/** Elements whose content nobody is to see. */
const hidden = new Set([
  ...["script", "style", "svg", "math", "template", "iframe", "object", "embed", "noscript"],
  ...["head", "title", "audio", "video", "canvas", "form", "select"],
]);

const breaking = new Set([
  ...["p", "div", "br", "li", "ul", "ol", "tr", "table", "td", "th", "hr", "blockquote", "pre"],
  ...["h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "dl", "dt", "dd", "tbody", "thead"],
]);

const marks: Readonly<Record<string, "bold" | "italic" | "underline">> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
};

type State = {
  readonly blocks: SourceBlock[];
  runs: SourceRun[];
  readonly depth: Record<"bold" | "italic" | "underline", number>;
  hiddenIn: { name: string; depth: number } | null;
};

/**
 * The blocks of a piece of HTML: what people would see of it, with bold, italic and underlined text.
 * Scripts, drawings and everything foreign is left out; nothing is loaded. Takes time in proportion
 * to its length, however broken it is.
 */
export function htmlBlocks(html: string): SourceBlock[] {
  const state: State = {
    blocks: [],
    runs: [],
    depth: { bold: 0, italic: 0, underline: 0 },
    hiddenIn: null,
  };
  for (const [token] of html.matchAll(tokens)) {
    if (token.startsWith("<!--")) continue;
    if (token.startsWith("<") && token !== "<") tag(state, token);
    else if (state.hiddenIn === null) addText(state, decodeEntities(token));
  }
  endParagraph(state);
  return state.blocks;
}

/** Whether a text that says nothing about itself is meant as HTML. */
export function looksLikeHtml(text: string): boolean {
  return /<(?:\/?(?:p|br|b|i|u|em|strong|span|div|ul|ol|li|img|sub|sup|table|script|a)\b[^<>]*)>/i.test(
    text,
  );
}

/** Comments, tags, and the text between them; a sign that opens no tag is text. */
const tokens = /<!--[^]*?(?:-->|$)|<[a-zA-Z/!?][^<>]*>|[^<]+|</g;

function tag(state: State, token: string) {
  const [, slash = "", name = ""] = /^<(\/?)([a-zA-Z0-9]+)/.exec(token) ?? [];
  const lower = name.toLowerCase();
  const closes = slash === "/";
  if (hides(state, { name: lower, closes, empty: token.endsWith("/>") })) return;
  if (lower === "img" && !closes) addImage(state, token);
  else if (breaking.has(lower)) endParagraph(state);
  const mark = marks[lower];
  if (mark) state.depth[mark] = Math.max(0, state.depth[mark] + (closes ? -1 : 1));
}

function hides(
  state: State,
  { name, closes, empty }: { name: string; closes: boolean; empty: boolean },
): boolean {
  if (state.hiddenIn !== null) {
    if (name === state.hiddenIn.name && !empty) state.hiddenIn.depth += closes ? -1 : 1;
    if (state.hiddenIn.depth === 0) state.hiddenIn = null;
    return true;
  }
  if (!hidden.has(name)) return false;
  if (!closes && !empty) state.hiddenIn = { name, depth: 1 };
  return true;
}

function addText(state: State, text: string) {
  const clean = cleanText(text).replace(/\s+/g, " ");
  const marked = Object.entries(state.depth).filter(([, depth]) => depth > 0);
  const run = { text: clean, ...Object.fromEntries(marked.map(([mark]) => [mark, true])) };
  if (clean !== "") state.runs.push(run);
}

function addImage(state: State, token: string) {
  endParagraph(state);
  const source = attribute(token, "src");
  // A picture written into the text itself has no name.
  const name = source.startsWith("data:") ? "" : source.replace(/^@@PLUGINFILE@@\//, "");
  state.blocks.push({ kind: "image", source: name, alt: cleanText(attribute(token, "alt")) });
}

function attribute(token: string, name: string): string {
  const at = token.search(new RegExp(`\\s${name}\\s*=`, "i"));
  if (at < 0) return "";
  const rest = token.slice(token.indexOf("=", at) + 1).trimStart();
  const quote = rest[0] === '"' || rest[0] === "'" ? rest[0] : null;
  const value = quote ? rest.slice(1).split(quote, 1)[0] : rest.split(/[\s>]/, 1)[0];
  return decodeEntities(value ?? "").slice(0, 300);
}

function endParagraph(state: State) {
  const runs = trimmed(state.runs);
  if (runs.length > 0) state.blocks.push({ kind: "paragraph", runs });
  state.runs = [];
}

/** Runs without spaces at their ends and without two of them in a row. */
function trimmed(runs: readonly SourceRun[]): SourceRun[] {
  const kept: SourceRun[] = [];
  for (const run of runs) {
    const open = kept.length === 0 || kept.at(-1)?.text.endsWith(" ");
    const text = open ? run.text.trimStart() : run.text;
    if (text !== "") kept.push({ ...run, text });
  }
  const last = kept.at(-1);
  if (last) kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  return kept.filter(({ text }) => text !== "");
}

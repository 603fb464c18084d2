import { ok, rejected, type Result } from "../result";
import type { PlistDict, PlistEntry, PlistValue } from "./plist";

/** Why a file is not read. */
export type PlistProblem =
  /** Too long for any configuration. */
  | "too_large"
  /** Encrypted or packed, or no XML at all. */
  | "not_plain"
  /** It declares entities, or has other parts that a property list of ours never needs. */
  | "unsafe"
  /** Dates have no one form on all systems. */
  | "has_date"
  | "broken";

/** Characters; a configuration has some twenty thousand. */
export const plistLimit = 256 * 1024;

const deepest = 24;

class Unreadable extends Error {
  readonly problem: PlistProblem;

  constructor(problem: PlistProblem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * Reads a property list of unknown origin. Only what such a list is made of is known here: no
 * entities beyond the five of XML itself, no definitions, nothing that could be fetched.
 */
export function readPlist(text: string): Result<PlistDict, PlistProblem> {
  if (text.length > plistLimit) return rejected("too_large");
  try {
    return ok(rootOf(text.replace(/^\uFEFF/, "")));
  } catch (error) {
    if (error instanceof Unreadable) return rejected(error.problem);
    throw error;
  }
}

const prologue =
  /^\s*(?:<\?xml[^<>]*\?>)?\s*(?:<!DOCTYPE plist(?: PUBLIC "[^"<>[\]]*")?(?: "[^"<>[\]]*")?\s*>)?\s*/;

function rootOf(text: string): PlistDict {
  const body = text.slice(prologue.exec(text)?.[0].length ?? 0);
  if (!body.startsWith("<")) throw new Unreadable("not_plain");
  if (body.startsWith("<!DOCTYPE")) throw new Unreadable("unsafe");
  const pieces = new Pieces(body);
  pieces.expect("plist");
  const root = valueAt(pieces, pieces.open(), 0);
  pieces.expectEnd("plist");
  pieces.expectNothing();
  if (root.kind !== "dict") throw new Unreadable("broken");
  return root;
}

function valueAt(pieces: Pieces, { name, empty }: Opening, depth: number): PlistValue {
  if (depth > deepest) throw new Unreadable("broken");
  switch (name) {
    case "dict":
      return { kind: "dict", entries: empty ? [] : entriesAt(pieces, depth) };
    case "array":
      return { kind: "array", items: empty ? [] : itemsAt(pieces, depth) };
    case "true":
    case "false":
      if (!empty) pieces.expectEnd(name);
      return { kind: "boolean", value: name === "true" };
    case "date":
      throw new Unreadable("has_date");
    default:
      return leafOf(name, empty ? "" : pieces.text(name));
  }
}

function leafOf(name: string, text: string): PlistValue {
  if (name === "string") return { kind: "string", text };
  if (name === "data") return { kind: "data", base64: text.replace(/\s+/g, "") };
  const trimmed = text.trim();
  if (name === "integer" && /^[+-]?\d{1,19}$/.test(trimmed)) {
    return { kind: "number", text: String(BigInt(trimmed.replace("+", ""))) };
  }
  if (name === "real" && trimmed !== "" && Number.isFinite(Number(trimmed))) {
    return { kind: "number", text: String(Number(trimmed)) };
  }
  throw new Unreadable("broken");
}

function entriesAt(pieces: Pieces, depth: number): PlistEntry[] {
  const entries = new Map<string, PlistValue>();
  while (!pieces.closes("dict")) {
    pieces.expect("key");
    const key = pieces.text("key");
    if (entries.has(key)) throw new Unreadable("broken");
    entries.set(key, valueAt(pieces, pieces.open(), depth + 1));
  }
  return [...entries];
}

function itemsAt(pieces: Pieces, depth: number): PlistValue[] {
  const items: PlistValue[] = [];
  while (!pieces.closes("array")) items.push(valueAt(pieces, pieces.open(), depth + 1));
  return items;
}

type Opening = { readonly name: string; readonly empty: boolean };

/** The text, taken piece by piece. */
class Pieces {
  private readonly whole: string;
  private at = 0;

  constructor(whole: string) {
    this.whole = whole;
  }

  /** The next element. */
  open(): Opening {
    this.skipBlank();
    const [, name = "", slash] = this.take(/<([a-z]+)(?: version="[\d.]+")?\s*(\/)?>/y);
    return { name, empty: slash !== undefined };
  }

  expect(name: string): void {
    const opening = this.open();
    if (opening.name !== name || opening.empty) throw new Unreadable("broken");
  }

  /** Takes the end of an element, if that is what comes next. */
  closes(name: string): boolean {
    this.skipBlank();
    if (!this.whole.startsWith(`</${name}>`, this.at)) return false;
    this.at += name.length + 3;
    return true;
  }

  expectEnd(name: string): void {
    if (!this.closes(name)) throw new Unreadable("broken");
  }

  expectNothing(): void {
    this.skipBlank();
    if (this.at < this.whole.length) throw new Unreadable("broken");
  }

  /** The words up to the end of an element that holds nothing else. */
  text(name: string): string {
    const [words = ""] = this.take(/[^<]*/y);
    if (!this.whole.startsWith(`</${name}>`, this.at)) throw this.strange();
    this.at += name.length + 3;
    return unescaped(words);
  }

  private skipBlank(): void {
    this.take(/(?:\s+|<!--(?:[^-]|-(?!->))*-->)*/y);
  }

  private take(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.whole);
    if (!found) throw this.strange();
    this.at = pattern.lastIndex;
    return found;
  }

  private strange(): Unreadable {
    return new Unreadable(/^<[!?]/.test(this.whole.slice(this.at)) ? "unsafe" : "broken");
  }
}

const characters: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  return text.replace(/&([^;&]{0,10})(;?)/g, (_, name: string, end: string) => {
    const known = characters[name] ?? numbered(name);
    if (end === "" || known === null) throw new Unreadable("unsafe");
    return known;
  });
}

/** The character that "#228" or "#xe4" stands for. */
function numbered(name: string): string | null {
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return point > 0 && point <= 0x10_ffff ? String.fromCodePoint(point) : null;
}

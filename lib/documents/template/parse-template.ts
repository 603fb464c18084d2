import { ok, rejected, type Result } from "@/lib/domain/result";
import { fold } from "@/lib/domain/text/fold";
import type { Template, TemplateLine, TemplateProblem, Vocabulary } from "./template";

/** Characters: twenty pages, more than any paper's own wording. */
export const TEMPLATE_MAX = 60_000;

type Line = { readonly line: number; readonly text: string };

/**
 * A template from its text, or every line that keeps it from being one: fields and placeholders
 * that nobody knows, brackets that are not closed, no body.
 */
export function parseTemplate(
  text: string,
  vocabulary: Vocabulary,
): Result<Template, readonly TemplateProblem[]> {
  if (text.length > TEMPLATE_MAX) return rejected([{ line: 0, code: "too_long", word: "" }]);
  const lines = text.split(/\r\n?|\n/).map((raw, n) => ({ line: n + 1, text: raw.trim() }));
  const end = lines.findIndex((line) => line.text === "---");
  if (end < 0) return rejected([{ line: 0, code: "no_body", word: "---" }]);
  const fields = lines.slice(0, end).filter((line) => line.text !== "");
  const body = lines.slice(end + 1);
  if (body.every(({ text: said }) => said === "" || said === "===")) {
    return rejected([{ line: 0, code: "empty_body", word: "---" }]);
  }
  const problems = [
    ...fields.flatMap(fieldProblems),
    ...[...fields, ...body].flatMap((line) => wordProblems(line, vocabulary)),
  ].sort((a, b) => a.line - b.line);
  return problems.length > 0 ? rejected(problems) : ok(templateOf(fields, body));
}

/** A placeholder or a part: its brackets, and the name between them. */
const named = /\{\{([^{}]*)\}\}|\[\[([^[\]]*)\]\]/g;

function wordProblems({ line, text }: Line, { values, parts }: Vocabulary): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  for (const [, value, part] of text.matchAll(named)) {
    if (value !== undefined && !knows(values, value)) {
      problems.push({ line, code: "unknown_value", word: value.trim() });
    }
    if (part !== undefined && (!knows(parts, part) || !isAlone(text))) {
      problems.push({ line, code: "unknown_part", word: part.trim() });
    }
  }
  const rest = /\{\{|\}\}|\[\[|\]\]/.exec(text.replace(named, ""));
  if (rest) problems.push({ line, code: "unclosed", word: rest[0] });
  return problems;
}

const knows = (names: readonly string[], typed: string) =>
  names.some((name) => fold(name) === fold(typed));

/** A part is a block of its own: it cannot stand within a sentence. */
const isAlone = (text: string) => /^\[\[[^[\]]*\]\]$/.test(text);

const fieldNames = {
  kind: "ten loai",
  symbol: "ky hieu",
  orientation: "kho giay",
  place: "dia danh",
  subject: "trich yeu",
  signature: "chu ky",
  recipient: "noi nhan",
} as const;

type FieldName = keyof typeof fieldNames;

function fieldOf({ text }: Line): { name: FieldName | null; word: string; value: string } {
  const [, word = text, value = ""] = /^([^:]*):(.*)$/.exec(text) ?? [];
  const names = Object.keys(fieldNames) as FieldName[];
  const name = names.find((one) => fieldNames[one] === fold(word)) ?? null;
  return { name, word: word.trim(), value: value.trim() };
}

const orientations = { doc: "portrait", ngang: "landscape" } as const;

function fieldProblems(line: Line): TemplateProblem[] {
  const { name, word, value } = fieldOf(line);
  if (name === null) return [{ line: line.line, code: "unknown_field", word }];
  if (name === "orientation" && !(fold(value) in orientations)) {
    return [{ line: line.line, code: "unknown_orientation", word: value }];
  }
  return [];
}

function templateOf(fields: readonly Line[], body: readonly Line[]): Template {
  const typed = fields.map(fieldOf);
  const all = (name: FieldName) =>
    typed.filter((field) => field.name === name).map(({ value }) => value);
  const orientation = fold(all("orientation")[0] ?? "doc") as keyof typeof orientations;
  return {
    kind: all("kind")[0] ?? "",
    symbol: all("symbol")[0] ?? "",
    orientation: orientations[orientation],
    place: all("place")[0] ?? "",
    subject: all("subject"),
    signatures: all("signature").map((value) => {
      const [role = "", name = ""] = value.split("|").map((part) => part.trim());
      return { role, name };
    }),
    recipients: all("recipient"),
    sections: sectionsOf(body),
  };
}

function sectionsOf(body: readonly Line[]): TemplateLine[][] {
  const sections: TemplateLine[][] = [[]];
  for (const { text } of body) {
    if (text === "===") sections.push([]);
    else if (text !== "") sections.at(-1)?.push(lineOf(text));
  }
  return sections;
}

const looks = [
  ["> ", "basis"],
  ["## ", "strong"],
  ["# ", "heading"],
  ["- ", "item"],
] as const;

/**
 * Whom a letter is to, which stands in the middle.
 *
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục II.9.
 */
const addressed = /^kính gửi\s*:/i;

function lineOf(text: string): TemplateLine {
  const part = /^\[\[([^[\]]*)\]\]$/.exec(text)?.[1];
  if (part !== undefined) return { look: "part", part };
  if (/^(\.{3,}|…+)$/.test(text)) return { look: "blank" };
  for (const [sign, look] of looks) {
    if (text.startsWith(sign)) return { look, text: text.slice(sign.length).trim() };
  }
  return { look: addressed.test(text) ? "address" : "plain", text };
}

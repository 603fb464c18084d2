import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readItems } from "@/lib/interop/items/read-items";
import { type Reading, readTypes } from "@/lib/interop/items/reading";

// Published files of questions with what others found in them: a folder of formats, in each `files/`
// and `expected.json`. They are not ours to ship.
const folder = process.env.INTEROP_MATERIAL;

type Expected = {
  readonly identifier?: string;
  readonly kind: string;
  readonly interactions?: readonly { readonly correct: readonly string[] }[];
};

type ExpectedFile = {
  readonly file: string;
  readonly root?: string;
  readonly item?: Expected;
  readonly items?: readonly Expected[];
  readonly qti12_items?: readonly { readonly items: readonly Expected[] }[];
  readonly questions?: readonly Expected[];
};

const formats = ["qti12", "qti21", "qti22", "qti30", "qti-packages", "scoring-cases", "moodle-xml"];

const ourNames: Readonly<Record<string, string>> = {
  short_answer: "short_text",
  "other:hotspot": "hotspot",
};

/** What is said of a file before its items: not a question, and the same in every language. */
const aboutFiles = new Set(["missing_file", "malformed_xml", "bank_elsewhere"]);

test.skipIf(folder === undefined).for(formats)(
  "finds in the material of INTEROP_MATERIAL what others found: %s",
  async (format) => {
    const text = readFileSync(join(folder ?? "", format, "expected.json"), "utf8");
    const { files } = JSON.parse(text) as { files: ExpectedFile[] };
    const differences: string[] = [];
    for (const expected of files.filter(({ file }) => !file.endsWith(".json"))) {
      const bytes = new Uint8Array(readFileSync(join(folder ?? "", expected.file)));
      const read = await readItems({ name: expected.file, bytes }, null);
      const found = read.ok ? read.value : { format: null, items: [], skipped: [] };
      differences.push(...compare(expected, found).map((what) => `${expected.file}: ${what}`));
    }

    expect(files.length).toBeGreaterThan(0);
    expect(differences).toEqual([]);
  },
);

function compare(file: ExpectedFile, found: Pick<Reading, "items" | "skipped">): string[] {
  const expected = questionsOf(file);
  const named = found.skipped.filter(({ code }) => !aboutFiles.has(code));
  const total = found.items.length + named.length;
  const lost = total === expected.length ? [] : [`${total} of ${expected.length} questions`];
  return [...lost, ...expected.flatMap((question) => compareQuestion(question, found))];
}

function questionsOf({ root, item, items = [], qti12_items = [], questions = [] }: ExpectedFile) {
  // Results of candidates list the items they answered.
  if (root === "assessmentResult") return [];
  return [
    ...(item === undefined ? [] : [item]),
    ...items,
    ...qti12_items.flatMap((document) => document.items),
    ...questions,
  ];
}

/** Items of one identifier are told apart by their keys; some formats name none. */
function compareQuestion(
  question: Expected,
  { items, skipped }: Pick<Reading, "items" | "skipped">,
): string[] {
  const { identifier, kind } = question;
  const type = ourNames[kind] ?? kind;
  if (!readTypes.some((name) => name === type)) return [];
  if (skipped.some(({ ref }) => ref === identifier)) return [];
  const fitting = items.filter(
    (item) => item.type === type && [undefined, item.ref].includes(identifier),
  );
  if (fitting.length === 0) return [`${identifier ?? "?"} is no ${type}`];
  const agrees = type === "essay" || fitting.some(({ key }) => holds(key, correctIn(question)));
  return agrees ? [] : [`${identifier ?? "?"} has another key`];
}

function correctIn({ interactions }: Expected): string[] {
  return (interactions?.[0]?.correct ?? []).filter((value) => value !== "");
}

/** Numbers may have a tolerance behind them. */
function holds(key: readonly string[], correct: readonly string[]): boolean {
  return correct.every((value) => key.some((one) => one === value || one.startsWith(`${value}:`)));
}

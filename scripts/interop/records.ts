import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { letterAt } from "@/lib/interop/items/finish-item";
import { numericKey } from "@/lib/interop/items/numeric-key";
import type { ExpectedFile, ExpectedItem } from "./expected";
import { giftItem, type GiftRecord } from "./gift-record";
import { moodleItem, type MoodleRecord } from "./moodle-record";
import { qti12Item, type Qti12Record, qtiItem, type QtiRecord } from "./qti-record";

type FileRecord = {
  readonly file: string;
  readonly questions?: readonly unknown[];
  readonly item?: QtiRecord;
  readonly items?: readonly unknown[];
  readonly correct?: readonly string[];
};

/** How each folder of development material records what its files hold. */
const readers: Readonly<
  Record<string, (file: FileRecord, folder: string) => ExpectedItem[] | null>
> = {
  aiken: ({ questions }) => (questions as AikenRecord[] | undefined)?.map(aikenItem) ?? null,
  gift: ({ questions }) => (questions as GiftRecord[] | undefined)?.map(giftItem) ?? null,
  "moodle-xml": ({ questions }) =>
    (questions as MoodleRecord[] | undefined)?.map(moodleItem) ?? null,
  csv: ({ correct }) => correct?.map(placed) ?? null,
  xlsx: ({ correct }) =>
    correct?.map((letter) => ({ kind: "single_choice", key: [letter] })) ?? null,
  qti12: ({ items }) => (items as Qti12Record[] | undefined)?.map(qti12Item) ?? null,
  qti21: ({ item }) => (item ? [qtiItem(item)] : null),
  qti22: ({ item }) => (item ? [qtiItem(item)] : null),
  qti30: ({ item }) => (item ? [qtiItem(item)] : null),
  "qti-packages": ({ items }) => (items as QtiRecord[] | undefined)?.map(qtiItem) ?? null,
  "exams-r": ({ questions, file }) =>
    (questions as ExamsRecord[] | undefined)?.map((one) => examsItem(one, file)) ?? null,
};

/** Every file of a folder of development material with what it holds, by kind of material. */
export function recordsIn(data: string): { format: string; files: ExpectedFile[] }[] {
  const formats = Object.entries(readers).flatMap(([format, read]) => {
    const path = join(data, format, "expected.json");
    if (!existsSync(path)) return [];
    const { files } = JSON.parse(readFileSync(path, "utf8")) as {
      files: FileRecord[];
    };
    const read1 = files.flatMap((file): ExpectedFile[] => {
      const items = read(file, format);
      const place = [join(data, file.file), join(data, format, "files", file.file)].find(
        existsSync,
      );
      return items === null || place === undefined ? [] : [{ path: place, items }];
    });
    return [{ format, files: read1 }];
  });
  return [...formats, ...triviaIn(join(data, "trivia-bank"))];
}

type AikenRecord = {
  stem: string;
  options: [string, string][];
  correct: string;
};

function aikenItem({ stem, options, correct }: AikenRecord): ExpectedItem {
  const right = options.find(([letter]) => letter === correct)?.[1] ?? "";
  return { kind: "single_choice", stem, key: [right] };
}

function placed(number: string): ExpectedItem {
  return {
    kind: "single_choice",
    key: [String.fromCharCode(64 + Number(number))],
  };
}

type ExamsRecord = {
  type: string;
  tolerance: unknown;
  solution: boolean[] | number | string;
  questionlist: unknown;
};

const examsKinds: Readonly<Record<string, string>> = {
  schoice: "single_choice",
  mchoice: "multiple_choice",
  num: "numeric",
  string: "short_answer",
};

/**
 * Of an exercise with several questions in one no key is compared. In Word, where formulas are
 * written otherwise than in the record, options go by their letters.
 */
function examsItem(
  { type, solution, questionlist, tolerance }: ExamsRecord,
  file: string,
): ExpectedItem {
  const kind = examsKinds[type] ?? "composite";
  if (kind === "composite") return { kind, key: null };
  if (!Array.isArray(solution)) {
    const width = typeof tolerance === "number" ? String(tolerance) : "";
    return { kind, key: [numericKey(String(solution), width) ?? String(solution)], distinct: true };
  }
  const texts = Array.isArray(questionlist) ? (questionlist as string[]) : [];
  const names = file.endsWith(".docx") ? texts.map((_, index) => letterAt(index)) : texts;
  const key = names.filter((_, index) => solution[index]);
  return names === texts ? { kind, key, distinct: true } : { kind, key };
}

type TriviaRecord = {
  questions: { stem: string; options: string[]; correct: string }[];
  first_n_only: Record<string, number>;
};

/** One bank in many formats, all of which hold the same questions. */
function triviaIn(folder: string): { format: string; files: ExpectedFile[] }[] {
  if (!existsSync(folder)) return [];
  const truths = readdirSync(folder).filter((name) => name.endsWith(".truth.json"));
  const files = truths.flatMap((name) => {
    const { questions, first_n_only } = JSON.parse(
      readFileSync(join(folder, name), "utf8"),
    ) as TriviaRecord;
    const category = basename(name, ".truth.json");
    const items = questions.map(({ stem, options, correct }): ExpectedItem => {
      const key = [options[correct.charCodeAt(0) - 65] ?? ""];
      return {
        kind: options.length === 2 ? "true_false" : "single_choice",
        stem,
        key,
      };
    });
    const converted = join(folder, "files", "converted");
    return readdirSync(converted)
      .filter((file) => file.startsWith(`${category}.`))
      .map((file) => {
        const limit = first_n_only[file.slice(category.length + 1)];
        return { path: join(converted, file), items: items.slice(0, limit) };
      });
  });
  return [{ format: "trivia-bank", files }];
}

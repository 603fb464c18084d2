import { readdirSync, readFileSync } from "node:fs";
import { blueprintFile } from "@/lib/domain/blueprint/blueprint-file";
import { type ContentItem, contentFile } from "@/lib/domain/item/content-file";
import { fold } from "@/lib/domain/text/fold";

const root = new URL("../../content/", import.meta.url);

/** How far an item was judged, as its source says; an outside expert's word is none of these. */
export const readings = {
  bySecond: "Biên soạn; người thứ hai của dự án đã đọc lại",
  waiting: "Biên soạn; chờ người thứ hai của dự án đọc lại",
} as const;

type Named = { readonly code: string; readonly name_en: string };

export type WrittenBank = ReturnType<typeof readWrittenBank>;

/** The questions that come with the product, with all they are placed by. */
export function readWrittenBank() {
  const names = readdirSync(new URL("items/", root)).filter((name) => name.endsWith(".json"));
  const files = names.map((name) => ({ name, file: contentFile.parse(readJson(`items/${name}`)) }));
  return {
    files,
    items: files.flatMap(({ file }) => file.items),
    topics: readJson("topics.json") as readonly Named[],
    systems: readJson("shared-systems.json") as readonly Named[],
    documents: readJson("legal-documents.json") as readonly { readonly number: string }[],
    blueprints: blueprintFile.parse(readJson("blueprints.json")),
    /** As blueprints choose among them. */
    placed: files.flatMap(({ file: { topic, items } }) =>
      items.map((item) => ({ ...item, topic, block: item.stimulus ?? null })),
    ),
  };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, root), "utf8"));
}

/** The officer is asked what to do, not what they remember. */
export function isSituation({ stem, level }: ContentItem): boolean {
  return /ông\/bà/iu.test(stem) && (level === "VD" || level === "VDC");
}

/** More than that of the pairs of neighbouring words of two questions are the same: they ask one thing. */
const mostAlike = 0.6;

/** Pairs of questions that are alike in stem and options together, by their codes. */
export function alikePairs(items: readonly ContentItem[]): string[] {
  const read = items.map((item) => ({ code: item.code, pairs: wordPairs(item) }));
  return read.flatMap((one, index) =>
    read
      .slice(index + 1)
      .filter((other) => likeness(one.pairs, other.pairs) > mostAlike)
      .map((other) => `${one.code} ${other.code}`),
  );
}

/** The pairs of neighbouring words in what a candidate reads. */
function wordPairs({ stem, prompts = [], options = [] }: ContentItem): Set<string> {
  const texts = [stem, ...prompts.map(({ text }) => text), ...options.map(({ text }) => text)];
  const words = fold(texts.join(" ")).match(/[a-z0-9]+/g) ?? [];
  return new Set(words.slice(1).map((word, index) => `${words[index] ?? ""} ${word}`));
}

/** How much of two texts is the same, 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return common / (one.size + other.size - common);
}

import type { Result } from "@/lib/domain/result";
import { plainText } from "@/lib/interop/items/blocks";
import type {
  FileRefusal,
  ItemFormat,
  ReadItem,
  Reading,
  ReadOption,
  ReadStimulus,
  Remark,
} from "@/lib/interop/items/reading";
import { commandText, readingText } from "@/lib/platform/console-text";

/** What inspecting a file says to programs. */
export function inspectedJson(read: Result<Reading, FileRefusal>): object {
  if (!read.ok) {
    return { format: null, items: [], skipped: [], errors: [said("refused", read.reason)] };
  }
  const { format, items, skipped } = read.value;
  return {
    format,
    items: items.map((item) => itemJson(item, format)),
    skipped: skipped.map(({ ref, ...remark }) => ({ ref, ...said("skipped", remark) })),
    errors: [],
  };
}

/** On paper a shared text stands by itself; all others show it with each question. */
const papers: ReadonlySet<ItemFormat> = new Set(["text", "docx"]);

function itemJson(
  { legalBasis, stimulus, stem, options, prompts, warnings, ...item }: ReadItem,
  format: ItemFormat,
): object {
  const shared = stimulus?.content ?? [];
  return {
    ...item,
    stem: plainText(papers.has(format) ? stem : [...shared, ...stem]),
    ...(stimulus && { stimulus: stimulusJson(stimulus) }),
    options: options.map(optionJson),
    ...(prompts ? { prompts: prompts.map(optionJson) } : {}),
    legal_basis: legalBasis,
    warnings: warnings.map((warning) => said("warning", warning)),
  };
}

function stimulusJson({ ref, title, content }: ReadStimulus) {
  return { ref, ...(title === "" ? {} : { title }), text: plainText(content) };
}

function optionJson({ id, content }: ReadOption): { id: string; text: string } {
  return { id, text: plainText(content) };
}

function said(group: "refused" | "skipped" | "warning", { code, line, values }: Remark): object {
  const message = readingText(group, code, values);
  return { ...(line === undefined ? {} : { line }), code, message };
}

/** What inspecting a file says to people. */
export function inspectedText(path: string, read: Result<Reading, FileRefusal>): string {
  if (!read.ok) return `${path}: ${readingText("refused", read.reason.code, read.reason.values)}`;
  const { format, items, skipped } = read.value;
  const drafts = items.filter(({ status }) => status === "draft");
  const counts = { format, items: items.length, drafts: drafts.length, skipped: skipped.length };
  const lines = [
    ...drafts.flatMap(({ ref, line, warnings }) =>
      warnings.slice(0, 1).map((warning) => remarkText("warning", { line, ...warning }, ref)),
    ),
    ...skipped.map(({ ref, ...remark }) => remarkText("skipped", remark, ref)),
  ];
  return [`${path}: ${commandText("items_inspected", counts)}`, ...lines].join("\n");
}

function remarkText(
  group: "skipped" | "warning",
  { code, line, values }: Omit<Remark, "line"> & { readonly line?: number | undefined },
  ref: string,
): string {
  const place = line === undefined ? ref : `${ref} (${line})`;
  return `  ${place}: ${readingText(group, code, values)}`;
}

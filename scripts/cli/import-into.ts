import { selectImportLines } from "@/db/queries/item-import-lines";
import type { FileRemark, LineStanding } from "@/lib/domain/bank/import-line";
import type { BankId, ItemImportId, TopicId } from "@/lib/domain/ids";
import type { FileRefusal } from "@/lib/interop/items/reading";
import { commandText, readingText } from "@/lib/platform/console-text";
import { listBanks } from "@/lib/services/bank/list-banks";
import type { Context } from "@/lib/services/context";
import { loadImport } from "@/lib/services/item-import/load-import";
import { openImport } from "@/lib/services/item-import/open-import";
import { placeLines } from "@/lib/services/item-import/place-lines";
import { openSource } from "@/lib/services/item-import/open-source";
import { writeImport } from "@/lib/services/item-import/write-import";
import { keepTopic } from "@/lib/services/reference/keep-topic";
import { loadReference } from "@/lib/services/reference/load-reference";
import type { AskedImport } from "./items-import";

type Said = {
  readonly ref: string;
  readonly line?: number;
  readonly code: string;
  readonly message: string;
};

type Summary = {
  readonly import_id: string | null;
  readonly bank: string;
  readonly dry_run: boolean;
  readonly format: string;
  readonly found: number;
  /** How many drafts the bank has now, or would have. */
  readonly imported: number;
  /** Which item each has become. */
  readonly items: readonly { readonly ref: string; readonly code: string }[];
  /** Those of them that have no key yet, so that nobody can send them for review. */
  readonly without_key: readonly Said[];
  /** Questions that lack more than their key: they stay in the import. */
  readonly waiting: readonly Said[];
  readonly skipped: readonly Said[];
};

export type Imported =
  | Summary
  | { readonly refused: FileRefusal }
  | { readonly unknown: "bank_unknown" | "topic_unknown"; readonly code: string };

/** Takes a file into the bank, or says what that would do. */
export async function importInto(ctx: Context, asked: AskedImport): Promise<Imported> {
  const bank = (await listBanks(ctx)).find(({ code }) => code === asked.bank);
  if (!bank) return { unknown: "bank_unknown", code: asked.bank };
  if (asked.dryRun) return preview(ctx, asked);
  const topicId = await topicFor(ctx, asked.topic);
  if (topicId === null) return { unknown: "topic_unknown", code: asked.topic ?? "" };
  const opened = await openImport(ctx, asked.source);
  if (!opened.ok) return { refused: opened.reason };
  const importId = opened.value;
  await placeLines(ctx, { importId, topicId, level: asked.level, missingOnly: true });
  return written(ctx, asked, { importId, bankId: bank.id });
}

async function preview(ctx: Context, { source, bank }: AskedImport): Promise<Imported> {
  const opened = await openSource(ctx, source);
  if (!opened.ok) return { refused: opened.reason };
  const { format, portions, skipped, close } = opened.value;
  const lines: (Line & { readonly standing: LineStanding })[] = [];
  for await (const portion of portions()) {
    // No more than what is said of them: a large file is not held as a whole.
    lines.push(
      ...portion.map(({ ref, line, remarks, standing }) => ({ ref, line, remarks, standing })),
    );
  }
  close();
  const waiting = lines.filter(({ standing }) => standing === "mend");
  return {
    ...{ import_id: null, bank, dry_run: true, format, found: lines.length },
    imported: lines.length - waiting.length,
    items: [],
    without_key: lines.filter(isKeyless).map(saidOf),
    waiting: waiting.map(saidOf),
    skipped: skipped().map((part) => said("skipped", part.ref, part)),
  };
}

async function written(
  ctx: Context,
  { bank }: AskedImport,
  { importId, bankId }: { readonly importId: ItemImportId; readonly bankId: BankId },
): Promise<Summary> {
  const done = await writeImport(ctx, { importId, bankId });
  if (!done.ok && done.reason.code !== "nothing_to_write") throw new Error(done.reason.code);
  const found = await loadImport(ctx, { importId, view: "all", page: 1 });
  const all = { limit: found.counts.found, offset: 0 };
  const lines = await selectImportLines(ctx.keys, importId, { view: "all", ...all });
  return {
    ...{ import_id: importId, bank, dry_run: false, format: found.format },
    ...{ found: lines.length, imported: done.ok ? done.value.written : 0 },
    items: lines.flatMap(({ ref, itemCode }) =>
      itemCode === null ? [] : [{ ref, code: itemCode }],
    ),
    without_key: lines
      .filter(({ itemId }) => itemId !== null)
      .filter(isKeyless)
      .map(saidOf),
    waiting: lines.filter(({ itemId }) => itemId === null).map(saidOf),
    skipped: found.skipped.map((part) => said("skipped", part.ref ?? "", part)),
  };
}

/** The topic asked for, or the one where questions wait to be sorted; null when it is not known. */
async function topicFor(ctx: Context, code: string | undefined): Promise<TopicId | null> {
  if (code === undefined) return keepTopic(ctx, unsorted());
  const { topics } = await loadReference(ctx);
  return topics.find((topic) => topic.code === code)?.id ?? null;
}

const unsorted = () => ({
  code: "CHUA-XEP",
  name: "Chưa xếp chủ đề",
  nameEn: "Not sorted yet",
});

const isKeyless = ({ standing }: { readonly standing: LineStanding }) => standing === "keyless";

type Line = {
  readonly ref: string;
  readonly line: number | null;
  readonly remarks: readonly FileRemark[];
};

/** The first thing that is said of a question is what keeps it from the bank. */
function saidOf({ ref, line, remarks: [first] }: Line): Said {
  return said("warning", ref, { line, ...(first ?? { code: "needs_mending" }) });
}

type Remarked = Omit<FileRemark, "line"> & { readonly line?: number | null };

function said(group: "warning" | "skipped", ref: string, { code, line, values }: Remarked): Said {
  const message =
    code === "needs_mending" ? commandText(code) : readingText(group, code, values ?? {});
  return { ref, ...(line == null ? {} : { line }), code, message };
}

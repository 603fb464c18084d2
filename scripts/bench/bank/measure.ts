import { readFileSync } from "node:fs";
import { printWaiting } from "@/db/queries/item-twins";
import { item } from "@/db/schema";
import type { BankId, ItemImportId, TopicId } from "@/lib/domain/ids";
import { createBank } from "@/lib/services/bank/create-bank";
import { listBanks } from "@/lib/services/bank/list-banks";
import { itemsPerPage, listItems, type ListItems } from "@/lib/services/bank/list-items";
import { listTags } from "@/lib/services/bank/list-tags";
import type { Context } from "@/lib/services/context";
import { loadImport } from "@/lib/services/item-import/load-import";
import { openImport } from "@/lib/services/item-import/open-import";
import { placeLines } from "@/lib/services/item-import/place-lines";
import { writeImport } from "@/lib/services/item-import/write-import";
import { loadReference } from "@/lib/services/reference/load-reference";
import { seedAdministrator, seedAccount } from "../../seed/accounts";
import { seedReference } from "../../seed/bank";
import { expect } from "../../seed/expect";
import type { World } from "../../seed/world";
import { median, round } from "../figures";
import type { BankFigures, BankReport, ImportedFile, Task } from "./bank";
import { fillBank } from "./fill";
import { watchMemory } from "./memory";

type Tell = (step: string) => void;

type Imported = ImportedFile & { readonly importId: ItemImportId | null };

type Bank = { readonly author: Context; readonly bankId: BankId; readonly topicId: TopicId };

/** Imports each file, fills the bank and asks for its list. */
export async function measureBank(
  world: World,
  { files, ...sizes }: Task,
  tell: Tell,
): Promise<Omit<BankReport, "other_cores">> {
  const bank = await foundBank(world);
  const imported: Imported[] = [];
  for (const file of files) {
    tell(`import ${sizes.import} questions of ${file.format}`);
    imported.push(await importFile(bank, file));
  }
  const inBank = imported.reduce((sum, each) => sum + each.imported, 0);
  tell(`fill the bank to ${sizes.bank} questions`);
  await fillBank(world, bank.author, { ...bank, count: sizes.bank - inBank });
  const printed = await makePrints(world, sizes.bank);
  tell("ask for pages");
  const pages = await askForPages(bank, imported.at(-1)?.importId ?? null);
  return {
    files: imported.map(({ importId: _, ...figures }) => figures),
    bank: { items: await world.db.$count(item), ...pages, prints_per_s: printed },
  };
}

async function foundBank(world: World): Promise<Bank> {
  const administrator = await seedAdministrator(world);
  await seedReference(administrator);
  const account = { login: "bench.author", name: "Người biên soạn", position: "" };
  const role = { role: "author", unitId: null } as const;
  const userId = await seedAccount(world, administrator, { ...account, ...role });
  const author = await world.contextOf(userId);
  const bankId = expect(await createBank(author, { code: "DO", name: "Ngân hàng đo tốc độ" }));
  const [topic] = (await loadReference(author)).topics;
  if (!topic) throw new Error("no topic");
  return { author, bankId, topicId: topic.id };
}

/** As the page of imports does it, or the command. */
async function importFile(
  { author, bankId, topicId }: Bank,
  { format, path }: Task["files"][number],
): Promise<Imported> {
  const bytes = readFileSync(path);
  const memory = watchMemory();
  const begun = performance.now();
  const opened = await openImport(author, { name: format, bytes });
  const inspected = performance.now();
  const importId = opened.ok ? opened.value : null;
  const imported = importId === null ? 0 : await write(author, { importId, bankId, topicId });
  const ended = performance.now();
  const { ownMib, childMib } = memory();
  return {
    ...{ importId, format, megabytes: round(bytes.byteLength / 1e6, 1) },
    inspect_s: round((inspected - begun) / 1000, 1),
    import_s: round((ended - inspected) / 1000, 1),
    ...{ imported, refused: opened.ok ? null : opened.reason.code },
    reader_peak_mib: round(childMib, 0),
    process_peak_mib: round(ownMib, 0),
  };
}

async function write(
  author: Context,
  { importId, bankId, topicId }: Omit<Bank, "author"> & { readonly importId: ItemImportId },
): Promise<number> {
  await placeLines(author, { importId, topicId, level: "NB", missingOnly: true });
  return expect(await writeImport(author, { importId, bankId })).written;
}

/** What the product does in the background after items came; gives how many a second. */
async function makePrints({ db }: World, items: number): Promise<number> {
  const batch = 500;
  const begun = performance.now();
  for (let done = 0; done < items; done += batch) await printWaiting(db, batch);
  return round(items / ((performance.now() - begun) / 1000), 0);
}

/** What the page of a bank's list asks for. */
async function askForList(ctx: Context, wanted: ListItems & Pick<Bank, "bankId">) {
  await listBanks(ctx);
  const found = await listItems(ctx, wanted);
  await Promise.all([loadReference(ctx), listTags(ctx, wanted)]);
  return found;
}

async function askForPages(
  { author, bankId, topicId }: Bank,
  importId: ItemImportId | null,
): Promise<Omit<BankFigures, "items" | "prints_per_s">> {
  const list = (wanted: Partial<ListItems> = {}) =>
    askForList(author, { page: 1, ...wanted, bankId });
  const { total } = await list();
  const last = Math.ceil(total / itemsPerPage);
  const words = ["ho so thu tuc", "ký số công văn", "Văn thư phong quang", "mat khau noi bo"];
  const place = { topicId, level: "VD", states: ["approved"] } as const;
  const timed = async (asks: readonly (() => Promise<unknown>)[]) => round(await time(asks), 1);
  return {
    first_page_ms: await timed([() => list()]),
    last_page_ms: await timed([() => list({ page: last })]),
    search_ms: await timed(words.map((search) => () => list({ search }))),
    filtered_search_ms: await timed(words.map((search) => () => list({ search, ...place }))),
    vain_search_ms: await timed(
      ["khong co tu nay", "hồ xyzt"].map((s) => () => list({ search: s })),
    ),
    alike_page_ms: importId
      ? await timed([1, 2].map((page) => () => loadImport(author, { importId, view: "all", page })))
      : 0,
  };
}

const rounds = 11;

/** The median of several rounds over all of them, after one to warm up. */
async function time(asks: readonly (() => Promise<unknown>)[]): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at <= rounds; at += 1) {
    for (const ask of asks) {
      const begun = performance.now();
      await ask();
      if (at > 0) times.push(performance.now() - begun);
    }
  }
  return median(times);
}

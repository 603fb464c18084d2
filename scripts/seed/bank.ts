import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import commune138 from "@/content/criteria/commune-138.json";
import criteria from "@/content/criteria/default-100.json";
import index1000 from "@/content/criteria/index-1000.json";
import jobGroups from "@/content/job-groups.json";
import legalDocuments from "@/content/legal-documents.json";
import sharedSystems from "@/content/shared-systems.json";
import topics from "@/content/topics.json";
import { and, asc, eq, sql } from "drizzle-orm";
import { bank, criteriaSet, item, itemVersion } from "@/db/schema";
import { referenceFile } from "@/lib/domain/bank/reference-file";
import type { BankId, CriteriaSetId, ItemId } from "@/lib/domain/ids";
import { criteriaFile } from "@/lib/domain/inspection/criteria";
import { type ContentFile, contentFile } from "@/lib/domain/item/content-file";
import { isContentPicture, picturesWritten } from "@/lib/domain/item/written-pictures";
import { createBank } from "@/lib/services/bank/create-bank";
import { importItems } from "@/lib/services/bank/import-items";
import { moveItem } from "@/lib/services/bank/move-item";
import { openPractice } from "@/lib/services/bank/open-practice";
import { reviewItem } from "@/lib/services/bank/review-item";
import { defineCriteriaSet } from "@/lib/services/criteria/define-criteria-set";
import type { Context } from "@/lib/services/context";
import { importReference } from "@/lib/services/reference/import-reference";
import { expect } from "./expect";
import { inLanes } from "./lanes";
import type { World } from "./world";

const root = join(import.meta.dirname, "..", "..");

type Plan = { readonly code: string; readonly name: string; readonly folder: string };

const choices: Plan = {
  ...{ code: "CNTT", folder: "items" },
  name: "Ngân hàng câu hỏi ứng dụng công nghệ thông tin",
};
const byHand: Plan = {
  ...{ code: "TL", folder: "by-hand" },
  name: "Ngân hàng tự luận và thực hành",
};

type Writers = { readonly author: Context; readonly reviewer: Context };

/** Topics, shared systems, job groups and legal documents that everything else names. */
export async function seedReference(ctx: Context): Promise<void> {
  const file = referenceFile.parse({ topics, sharedSystems, jobGroups, legalDocuments });
  expect(await importReference(ctx, file));
}

/** The first bank, written by an author and approved by a reviewer, item by item. */
export function seedBank(world: World, writers: Writers): Promise<BankId> {
  return fillBank(world, writers, choices);
}

/** A small bank of what people mark. */
export function seedBankByHand(world: World, writers: Writers): Promise<BankId> {
  return fillBank(world, writers, byHand);
}

async function fillBank(world: World, { author, reviewer }: Writers, plan: Plan): Promise<BankId> {
  const bankId = await foundBank(world, author, plan);
  const folder = join(root, "content", plan.folder);
  const files = readdirSync(folder)
    .sort()
    .map((name) => contentFile.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))));
  expect(await importItems(author, { bankId, files, pictures: picturesOf(files) }));
  const waiting = await world.db.select().from(item).where(eq(item.bankId, bankId));
  await inLanes(waiting, async ({ id: itemId, state, currentVersion }) => {
    if (state === "draft") expect(await moveItem(author, { itemId, move: "submit" }));
    if (state === "draft" || state === "in_review") {
      const verdict = { verdict: "approved", comment: "" } as const;
      expect(await reviewItem(reviewer, { itemId, version: currentVersion, ...verdict }));
    }
  });
  return bankId;
}

/** The pictures that items name, by those names: they lie beside the items. */
function picturesOf(files: readonly ContentFile[]): ReadonlyMap<string, Uint8Array> {
  const named = files.flatMap(({ items }) => items.flatMap(picturesWritten));
  const names = [...new Set(named.map(({ file }) => file))].filter((name) =>
    isContentPicture(name),
  );
  return new Map(names.map((name) => [name, readFileSync(join(root, name))]));
}

/** What is practised of each topic: something to know and something to apply; tests need the rest. */
const practisedLevels = ["NB", "VD"] as const;

/** Opens a few questions of each topic, and some of each type, to practice: none that a sitting needs. */
export async function seedPractice(
  { db }: World,
  reviewer: Context,
  bankId: BankId,
): Promise<void> {
  const ofBank = and(eq(item.bankId, bankId), eq(item.needsCheck, false));
  const items = await db.select().from(item).where(ofBank).orderBy(asc(item.code));
  for (const topicId of new Set(items.map((row) => row.topicId))) {
    for (const level of practisedLevels) {
      const alike = items.filter((row) => row.topicId === topicId && row.level === level);
      if (!alike.some(({ practiceSince }) => practiceSince)) await openOneOf(reviewer, alike);
    }
  }
  for (const alike of await rarerTypes(db, bankId)) {
    if (!alike.some(({ practiceSince }) => practiceSince)) await openOneOf(reviewer, alike);
  }
}

/** The items of each type that is more than a choice. */
async function rarerTypes(db: World["db"], bankId: BankId) {
  const type = sql<string>`${itemVersion.interaction}->>'type'`;
  const rows = await db
    .select({ id: item.id, practiceSince: item.practiceSince, type })
    .from(item)
    .innerJoin(
      itemVersion,
      and(eq(itemVersion.itemId, item.id), eq(itemVersion.version, item.approvedVersion)),
    )
    .where(eq(item.bankId, bankId))
    .orderBy(asc(item.code));
  const rarer = rows.filter(
    (row) => !/^(?:single_choice|multiple_choice|true_false)$/.test(row.type),
  );
  const types = [...new Set(rarer.map((row) => row.type))];
  return types.map((each) => rarer.filter((row) => row.type === each));
}

/** The first that may be: it is refused where it stands on a form of the sitting that is open. */
async function openOneOf(reviewer: Context, items: readonly { readonly id: ItemId }[]) {
  for (const { id: itemId } of items) {
    if ((await openPractice(reviewer, { itemId })).ok) return;
  }
}

async function foundBank({ db }: World, author: Context, { code, name }: Plan): Promise<BankId> {
  const [known] = await db.select({ id: bank.id }).from(bank).where(eq(bank.code, code));
  return known?.id ?? expect(await createBank(author, { code, name }));
}

/**
 * The three criteria sets that come with the product; gives the first version of the default one. A set
 * that the product has changed since stands beside those in use as a version more.
 */
export async function seedCriteria(world: World, ctx: Context): Promise<CriteriaSetId> {
  const usual = await seedSet(world, ctx, criteria);
  await seedSet(world, ctx, commune138);
  await seedSet(world, ctx, index1000);
  return usual;
}

async function seedSet({ db }: World, ctx: Context, content: unknown): Promise<CriteriaSetId> {
  const file = criteriaFile.parse(content);
  const versions = await db
    .select()
    .from(criteriaSet)
    .where(eq(criteriaSet.code, file.code))
    .orderBy(asc(criteriaSet.version));
  const [first] = versions;
  const isAsFile = ({ sections, rules }: Pick<typeof file, "sections" | "rules">) =>
    isDeepStrictEqual({ sections, rules }, { sections: file.sections, rules: file.rules });
  if (first && versions.some(isAsFile)) return first.id;
  const version = (versions.at(-1)?.version ?? 0) + 1;
  const id = expect(await defineCriteriaSet(ctx, { ...file, version }));
  return first?.id ?? id;
}

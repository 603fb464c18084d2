import { and, asc, count, desc, eq, inArray, like, or, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  bank,
  item,
  itemVersion,
  itemVersionStimulus,
  stimulus,
  stimulusVersion,
  user,
} from "@/db/schema";
import { containing } from "@/db/search";
import type { BankId, StimulusId, StimulusVersionId } from "@/lib/domain/ids";
import type { StimulusState } from "@/lib/domain/stimulus/lifecycle";

export type StimulusFilter = {
  readonly bankId: BankId;
  /** Folded words with their other spellings; one of each must occur in code, title or text. */
  readonly words?: readonly (readonly string[])[] | undefined;
  readonly states?: readonly StimulusState[] | undefined;
};

function matching(filter: StimulusFilter) {
  return and(
    eq(stimulus.bankId, filter.bankId),
    ...(filter.words ?? []).map((spellings) =>
      or(...spellings.map((word) => like(stimulus.searchText, containing(word)))),
    ),
    filter.states && inArray(stimulus.state, [...filter.states]),
  );
}

/** How many items that are not retired are written on a stimulus in their newest version. */
const itemCount = sql<number>`(
  select count(*) from item_version_stimulus l
  join stimulus_version sv on sv.id = l.stimulus_version_id
  join item_version v on v.id = l.item_version_id
  join item i on i.id = v.item_id and i.current_version = v.version
  where sv.stimulus_id = ${stimulus.id} and i.state <> 'retired')`.mapWith(Number);

const currentColumns = {
  id: stimulus.id,
  versionId: stimulusVersion.id,
  code: stimulus.code,
  state: stimulus.state,
  currentVersion: stimulus.currentVersion,
  approvedVersion: stimulus.approvedVersion,
  title: stimulusVersion.title,
  content: stimulusVersion.content,
  changedAt: stimulusVersion.createdAt,
  authorName: user.displayName,
  items: itemCount,
};

/** Joins a stimulus with its newest version. */
export const isCurrentVersion = and(
  eq(stimulusVersion.stimulusId, stimulus.id),
  eq(stimulusVersion.version, stimulus.currentVersion),
);

/** One page of a bank's stimuli by code, with what their newest version says. */
export async function selectStimuli(
  db: Executor,
  filter: StimulusFilter,
  { limit, offset }: { limit: number; offset: number },
) {
  return db
    .select(currentColumns)
    .from(stimulus)
    .innerJoin(stimulusVersion, isCurrentVersion)
    .innerJoin(user, eq(user.id, stimulusVersion.authorId))
    .where(matching(filter))
    .orderBy(asc(stimulus.code), asc(stimulus.id))
    .limit(limit)
    .offset(offset);
}

export async function countStimuli(db: Executor, filter: StimulusFilter): Promise<number> {
  const [row] = await db.select({ total: count() }).from(stimulus).where(matching(filter));
  return row?.total ?? 0;
}

/** The stimulus with the bank it belongs to, or undefined. */
export async function selectOptionalStimulus(db: Executor, id: StimulusId) {
  const [row] = await db
    .select({ stimulus, bankName: bank.name })
    .from(stimulus)
    .innerJoin(bank, eq(bank.id, stimulus.bankId))
    .where(eq(stimulus.id, id));
  return row;
}

/** The stimulus, locked until `tx` ends, or undefined. */
export async function lockStimulus(tx: Transaction, id: StimulusId) {
  const [row] = await tx.select().from(stimulus).where(eq(stimulus.id, id)).for("update");
  return row;
}

/** All versions of a stimulus, newest first. */
export async function selectStimulusVersions(db: Executor, id: StimulusId) {
  return db
    .select({
      id: stimulusVersion.id,
      version: stimulusVersion.version,
      title: stimulusVersion.title,
      content: stimulusVersion.content,
      source: stimulusVersion.source,
      authorId: stimulusVersion.authorId,
      authorName: user.displayName,
      createdAt: stimulusVersion.createdAt,
    })
    .from(stimulusVersion)
    .innerJoin(user, eq(user.id, stimulusVersion.authorId))
    .where(eq(stimulusVersion.stimulusId, id))
    .orderBy(desc(stimulusVersion.version));
}

/** The items whose newest version is asked about a stimulus, in their order. */
export async function selectItemsOfStimulus(db: Executor, id: StimulusId) {
  return db
    .select({
      id: item.id,
      code: item.code,
      state: item.state,
      level: item.level,
      currentVersion: item.currentVersion,
      approvedVersion: item.approvedVersion,
      stem: itemVersion.stem,
      place: itemVersionStimulus.place,
      stimulusVersion: stimulusVersion.version,
    })
    .from(itemVersionStimulus)
    .innerJoin(stimulusVersion, eq(stimulusVersion.id, itemVersionStimulus.stimulusVersionId))
    .innerJoin(itemVersion, eq(itemVersion.id, itemVersionStimulus.itemVersionId))
    .innerJoin(
      item,
      and(eq(item.id, itemVersion.itemId), eq(item.currentVersion, itemVersion.version)),
    )
    .where(eq(stimulusVersion.stimulusId, id))
    .orderBy(asc(itemVersionStimulus.place), asc(item.id));
}

/** Locks the items of a stimulus that can still be written at, and gives their ids in one order. */
export async function lockItemsOfStimulus(tx: Transaction, id: StimulusId) {
  const rows = await selectItemsOfStimulus(tx, id);
  const ids = rows.filter(({ state }) => state !== "retired").map((row) => row.id);
  if (ids.length === 0) return [];
  return tx.select().from(item).where(inArray(item.id, ids)).orderBy(asc(item.id)).for("update");
}

/** How many forms show a version of a stimulus. */
export async function countFormsOfStimulus(db: Executor, id: StimulusId): Promise<number> {
  const [row] = await db.execute<{ forms: string }>(sql`
    select count(distinct f.form_id) as forms from form_item f
    join item_version_stimulus l on l.item_version_id = f.item_version_id
    join stimulus_version sv on sv.id = l.stimulus_version_id
    where sv.stimulus_id = ${id}`);
  return Number(row?.forms ?? 0);
}

/** The greatest number at the end of a bank's stimulus codes, or 0. */
export async function selectLastStimulusNumber(db: Executor, bankId: BankId) {
  const [row] = await db
    .select({
      last: sql<number>`coalesce(max(substring(${stimulus.code} from '[0-9]{1,9}$')::int), 0)`,
    })
    .from(stimulus)
    .where(eq(stimulus.bankId, bankId));
  return row?.last ?? 0;
}

/** The stimuli of a bank with one of these codes, with their newest versions. */
export async function selectStimuliByCode(db: Executor, bankId: BankId, codes: readonly string[]) {
  if (codes.length === 0) return new Map<string, StimulusVersionId>();
  const rows = await db
    .select({ code: stimulus.code, versionId: stimulusVersion.id })
    .from(stimulus)
    .innerJoin(stimulusVersion, isCurrentVersion)
    .where(and(eq(stimulus.bankId, bankId), inArray(stimulus.code, [...codes])));
  return new Map(rows.map(({ code, versionId }) => [code, versionId]));
}

export async function insertStimulus(
  tx: Transaction,
  values: typeof stimulus.$inferInsert,
): Promise<StimulusId> {
  const [row] = await tx.insert(stimulus).values(values).returning({ id: stimulus.id });
  if (!row) throw new Error("stimulus was not inserted");
  return row.id;
}

export async function insertStimulusVersion(
  tx: Transaction,
  values: typeof stimulusVersion.$inferInsert,
): Promise<StimulusVersionId> {
  const [row] = await tx
    .insert(stimulusVersion)
    .values(values)
    .returning({ id: stimulusVersion.id });
  if (!row) throw new Error("stimulus version was not inserted");
  return row.id;
}

export async function updateStimulus(
  tx: Transaction,
  id: StimulusId,
  values: Partial<
    Pick<
      typeof stimulus.$inferInsert,
      "state" | "currentVersion" | "approvedVersion" | "searchText"
    >
  >,
) {
  await tx.update(stimulus).set(values).where(eq(stimulus.id, id));
}

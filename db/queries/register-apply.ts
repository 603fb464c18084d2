import { inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assignment, officer, unit } from "@/db/schema";
import type { OfficerId, RegisterImportId, UnitId } from "@/lib/domain/ids";
import type {
  BegunPost,
  EndedPost,
  RegisterEffect,
  StoredUnitFacts,
} from "@/lib/domain/register/effect";
import type { NewAssignment, NewOfficer } from "./officers";

/** Enters officers; gives their ids by staff code. A code that is taken breaks the transaction. */
export async function insertOfficers(tx: Transaction, values: readonly NewOfficer[]) {
  if (values.length === 0) return new Map<string, OfficerId>();
  const rows = await tx
    .insert(officer)
    .values([...values])
    .returning({ id: officer.id, staffCode: officer.staffCode });
  return new Map(rows.map(({ id, staffCode }) => [staffCode, id]));
}

type FactsOf = {
  readonly id: OfficerId;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly sex: string | null;
  readonly birthDate: string | null;
  readonly searchText: string;
};

/** Writes the facts of many officers; says of how many. */
export async function updateOfficerFacts(tx: Transaction, facts: readonly FactsOf[]) {
  if (facts.length === 0) return 0;
  const rows = await tx.execute(sql`
    update officer o set family_name = f."familyName", middle_name = f."middleName",
      given_name = f."givenName", sex = f.sex, birth_date = f."birthDate",
      search_text = f."searchText"
    from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as f(id uuid, "familyName" text,
      "middleName" text, "givenName" text, sex text, "birthDate" date, "searchText" text)
    where o.id = f.id returning o.id`);
  return rows.length;
}

/** Ends posts that are held, each on its day; gives the end each had before. */
export async function endPosts(
  tx: Transaction,
  ends: readonly { readonly postId: string; readonly on: string }[],
): Promise<EndedPost[]> {
  if (ends.length === 0) return [];
  return tx.execute<EndedPost>(sql`
    with wanted as (
      select "postId" as id, "on" as ends from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb)
        as w("postId" uuid, "on" date)),
    before as (
      select a.id, a.valid_to, w.ends from assignment a join wanted w on w.id = a.id
      where a.valid_from < w.ends and (a.valid_to is null or a.valid_to > w.ends) for update of a)
    update assignment a set valid_to = b.ends from before b where a.id = b.id
    returning a.id as "postId", b.ends::text as "on", b.valid_to::text as was`);
}

/** Begins posts; gives them in the order given. */
export async function beginPosts(
  tx: Transaction,
  posts: readonly NewAssignment[],
): Promise<BegunPost[]> {
  if (posts.length === 0) return [];
  const made = await tx.execute<{ id: string }>(
    sql`select uuidv7() as id from generate_series(1, ${posts.length})`,
  );
  const ids = made.map(({ id }) => id);
  await tx.insert(assignment).values(posts.map((post, index) => ({ ...post, id: ids[index] })));
  return posts.map(({ validTo = null }, index) => ({ postId: ids[index] ?? "", until: validTo }));
}

/** Ends every post in some units on a day and begins the same in another. */
export async function movePosts(
  tx: Transaction,
  { from, to, on }: { from: readonly UnitId[]; to: UnitId; on: string },
): Promise<{ readonly ended: EndedPost[]; readonly begun: BegunPost[] }> {
  const held = await tx
    .select()
    .from(assignment)
    .where(
      sql`${inArray(assignment.unitId, [...from])} and ${assignment.validFrom} < ${on}
        and (${assignment.validTo} is null or ${assignment.validTo} > ${on})`,
    )
    .orderBy(assignment.id);
  const ended = await endPosts(
    tx,
    held.map(({ id }) => ({ postId: id, on })),
  );
  const begun = await beginPosts(
    tx,
    held.map(({ officerId, title, jobGroupCode, concurrent, validTo }) => ({
      ...{ officerId, title, jobGroupCode, concurrent, validTo },
      ...{ unitId: to, validFrom: on },
    })),
  );
  return { ended, begun };
}

export async function updateUnitFacts(
  tx: Transaction,
  id: UnitId,
  facts: Omit<StoredUnitFacts, "parentId"> & {
    readonly parentId: UnitId | null;
    readonly searchText: string;
  },
) {
  await tx
    .update(unit)
    .set(facts)
    .where(sql`${unit.id} = ${id}`);
}

export type AppliedLine = {
  readonly position: number;
  readonly effect: RegisterEffect;
  readonly officerId?: OfficerId;
  readonly unitId?: UnitId;
};

/** Keeps with the lines of an import what applying each has done. */
export async function updateAppliedLines(
  tx: Transaction,
  id: RegisterImportId,
  lines: readonly AppliedLine[],
) {
  if (lines.length === 0) return;
  await tx.execute(sql`
    update register_line l set effect = a.effect,
      officer_id = coalesce(a."officerId", l.officer_id), unit_id = coalesce(a."unitId", l.unit_id)
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as a(position int, effect jsonb, "officerId" uuid, "unitId" uuid)
    where l.import_id = ${id} and l.position = a.position`);
}

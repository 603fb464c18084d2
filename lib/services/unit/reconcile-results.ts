import type { Executor } from "@/db/client";
import {
  selectAttemptsMade,
  selectDatedChanges,
  selectFindingsMade,
  selectListedOfficers,
  selectMainPosts,
  selectRecordsKept,
  selectUnitsOn,
} from "@/db/queries/reconciliation";
import type { CampaignId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import type { PostOn, Today } from "@/lib/domain/unit/attribution";
import { type ReconciledRow, reconcile } from "@/lib/domain/unit/reconcile";

/** What a list says of a row beside where it belongs. */
export type RowDetail = {
  readonly staffCode: string | null;
  /** Family, middle and given name; null for what is no person's. */
  readonly name: readonly [string, string, string] | null;
  readonly title: string | null;
  /** Of an attempt: its sitting, number and state; of a record: its state. */
  readonly sitting: string | null;
  readonly number: string | null;
  readonly state: string | null;
  /** Of a finding: its words. */
  readonly text: string | null;
};

export type DetailedRow = ReconciledRow & RowDetail;

/** The organisation on a day, with the names of every unit there ever was. */
export async function organisationOn(db: Executor, on: string) {
  const [changes, units] = await Promise.all([selectDatedChanges(db), selectUnitsOn(db, on)]);
  const current = units.filter(({ current: now }) => now).map(({ id }) => id as string);
  const today: Today = { units: new Set(current), changes };
  return { today, names: new Map<string, string>(units.map(({ id, name }) => [id, name])) };
}

/** Where people held their main post on a day. */
export async function postsOverTime(
  db: Executor,
  officerIds: readonly string[],
): Promise<(officerId: string) => PostOn> {
  const posts = new Map<string, { unitId: string; from: string; until: string | null }[]>();
  for (const { officerId, ...post } of await selectMainPosts(db, officerIds)) {
    const own = posts.get(officerId);
    if (own) own.push(post);
    else posts.set(officerId, [post]);
  }
  return (officerId) => (day) =>
    posts.get(officerId)?.find(({ from, until }) => from <= day && (until === null || until > day))
      ?.unitId ?? null;
}

/** The results of a campaign as at the time and as mapped to the units of a day, row by row. */
export async function reconcileResults(
  db: Executor,
  scope: Scope,
  campaignId: CampaignId,
  today: Today,
) {
  const rows = await rowsOf(db, scope, campaignId);
  const people = [...new Set(rows.flatMap(({ officerId }) => officerId ?? []))];
  const reconciled = reconcile(rows, today, await postsOverTime(db, people));
  return { ...reconciled, rows: new Map(rows.map((row) => [row.id, row])) };
}

const nobody = { officerId: null, staffCode: null, name: null, title: null };
const noTest = { sitting: null, number: null, state: null, text: null };

async function rowsOf(db: Executor, scope: Scope, id: CampaignId): Promise<DetailedRow[]> {
  const [listed, attempts, records, findings] = await Promise.all([
    selectListedOfficers(db, scope, id),
    selectAttemptsMade(db, scope, id),
    selectRecordsKept(db, scope, id),
    selectFindingsMade(db, scope, id),
  ]);
  return [
    ...listed.map((row): DetailedRow => {
      const key = `${row.unitId} ${row.officerId}`;
      return { kind: "officer", id: key, unitId: row.unitId, ...noTest, ...personOf(row) };
    }),
    ...attempts.map((row): DetailedRow => {
      const { id: attemptId, unitId, number, state, sittingName: sitting } = row;
      const test = { sitting, number, state, text: null };
      return { kind: "attempt", id: attemptId, unitId, ...test, ...personOf(row) };
    }),
    ...records.map(({ id: recordId, unitId, state }): DetailedRow => {
      return { kind: "record", id: recordId, unitId, ...nobody, ...noTest, state };
    }),
    ...findings.map(({ id: findingId, unitId, text }): DetailedRow => {
      return { kind: "finding", id: findingId, unitId, ...nobody, ...noTest, text };
    }),
  ];
}

type Person = Awaited<ReturnType<typeof selectListedOfficers>>[number];

function personOf(row: Omit<Person, "unitId">) {
  const { officerId, staffCode, familyName, middleName, givenName, title } = row;
  return { officerId, staffCode, title, name: [familyName, middleName, givenName] as const };
}

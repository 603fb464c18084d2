import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import {
  campaign,
  candidate,
  item,
  itemReview,
  itemVersion,
  record,
  sitting,
  user,
  visit,
} from "@/db/schema";
import { within } from "@/db/scope";
import type { UserId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { inRoom, sittingHandles } from "./sittings";
import { managedBy } from "./users";

/** How many of the rows counted are so. */
const those = (condition: SQL) => sql<number>`count(*) filter (where ${condition})`.mapWith(Number);

/** Sittings in `scope` by what they wait for. Settled ones count only until units have their results. */
export async function countSittings(db: Executor, scope: Scope) {
  const released = sql`exists (select from result_release r
    where r.sitting_id = ${sitting.id} and r.audience = 'units')`;
  const [row] = await db
    .select({
      draft: those(sql`${sitting.state} = 'draft'`),
      ready: those(sql`${sitting.state} = 'ready'`),
      open: those(sql`${sitting.state} = 'open'`),
      unsettled: those(sql`${sitting.state} = 'closed'`),
      unreleased: those(
        sql`${sitting.state} = 'settled' and ${sitting.campaignId} is not null and not ${released}`,
      ),
    })
    .from(sitting)
    .where(and(inRoom, sql`not ${sitting.rehearsal}`, within(scope, sittingHandles)));
  return row ?? { draft: 0, ready: 0, open: 0, unsettled: 0, unreleased: 0 };
}

/** Candidates of open sittings in `scope` who were not let in yet. */
export async function countWaiting(db: Executor, scope: Scope) {
  const [row] = await db
    .select({ waiting: sql<number>`count(*)`.mapWith(Number) })
    .from(candidate)
    .innerJoin(sitting, eq(sitting.id, candidate.sittingId))
    .where(
      and(
        inRoom,
        eq(sitting.state, "open"),
        sql`${candidate.admittedAt} is null and ${candidate.absenceReason} is null`,
        within(scope, sittingHandles),
      ),
    );
  return row?.waiting ?? 0;
}

/** The drafts of an author, and those of them that a reviewer sent back. */
export async function countOwnDrafts(db: Executor, authorId: UserId) {
  const sentBack = sql`exists (select from ${itemReview} join ${itemVersion}
    on ${itemVersion.id} = ${itemReview.itemVersionId}
    where ${itemVersion.itemId} = ${item.id} and ${itemVersion.version} = ${item.currentVersion}
      and ${itemReview.verdict} = 'returned')`;
  const [row] = await db
    .select({ drafts: those(sql`true`), sentBack: those(sentBack) })
    .from(item)
    .where(and(eq(item.authorId, authorId), eq(item.state, "draft")));
  return row ?? { drafts: 0, sentBack: 0 };
}

/** Items that wait for a reviewer other than their author. */
export async function countForReview(db: Executor, reviewerId: UserId) {
  const [row] = await db
    .select({ waiting: those(sql`${item.authorId} <> ${reviewerId}`) })
    .from(item)
    .where(eq(item.state, "in_review"));
  return row?.waiting ?? 0;
}

/** Visits of running campaigns in `scope` by what they wait for. */
export async function countVisits(db: Executor, scope: Scope, today: string) {
  const [row] = await db
    .select({
      soon: those(
        sql`${visit.state} in ('planned', 'announced', 'self_reported')
          and ${visit.scheduledOn} between ${today}::date and ${today}::date + 7`,
      ),
      late: those(
        sql`${visit.state} in ('planned', 'announced', 'self_reported')
          and ${visit.scheduledOn} < ${today}::date`,
      ),
      unverified: those(
        sql`${visit.state} in ('visited', 'minutes_draft') and ${record.state} = 'draft'`,
      ),
      unreported: those(sql`${visit.state} = 'announced'`),
      unsigned: those(sql`${visit.state} = 'minutes_draft'`),
      remedying: those(sql`${visit.state} = 'remedying'`),
    })
    .from(visit)
    .innerJoin(campaign, eq(campaign.id, visit.campaignId))
    .innerJoin(record, eq(record.visitId, visit.id))
    .where(
      and(eq(campaign.state, "running"), within(scope, { unit: visit.unitId, visit: visit.id })),
    );
  return row ?? { soon: 0, late: 0, unverified: 0, unreported: 0, unsigned: 0, remedying: 0 };
}

/** The records that wait for a self-report, the one that is asked for first before the others. */
export async function selectUnreported(db: Executor, scope: Scope) {
  return db
    .select({ recordId: record.id, campaignId: visit.campaignId })
    .from(visit)
    .innerJoin(campaign, eq(campaign.id, visit.campaignId))
    .innerJoin(record, eq(record.visitId, visit.id))
    .where(
      and(
        eq(campaign.state, "running"),
        eq(visit.state, "announced"),
        within(scope, { unit: visit.unitId, visit: visit.id }),
      ),
    )
    .orderBy(sql`${visit.scheduledOn} nulls last`, asc(visit.id))
    .limit(2);
}

/** Accounts that nobody has used yet, and whose first password has run out. */
export async function countAccounts(db: Executor, scope: Scope) {
  const [row] = await db
    .select({
      unused: those(sql`${user.mustChangePassword} and ${user.disabledAt} is null`),
      expired: those(
        sql`${user.mustChangePassword} and ${user.disabledAt} is null
          and ${user.passwordExpiresAt} < clock_timestamp()`,
      ),
    })
    .from(user)
    .where(managedBy(scope));
  return row ?? { unused: 0, expired: 0 };
}

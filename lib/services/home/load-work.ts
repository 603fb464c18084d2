import { countFaultReports } from "@/db/queries/fault-reports";
import { countOwnOpenMarks } from "@/db/queries/own-marks";
import {
  countAccounts,
  countForReview,
  countOwnDrafts,
  countSittings,
  countVisits,
  countWaiting,
  selectUnreported,
} from "@/db/queries/work-counts";
import { countFollowUp } from "@/db/queries/follow-up";
import { countRevisionsToDecide } from "@/db/queries/scoring-revisions";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { type Action, may, scopeOf } from "@/lib/domain/policy/policy";
import type { Context } from "@/lib/services/context";

/** What can wait for somebody, in the order in which it presses. */
export const workKinds = [
  "sitting_open",
  "candidates_waiting",
  "sitting_unsettled",
  "sitting_unreleased",
  "sitting_ready",
  "sitting_draft",
  "answers_to_mark",
  "item_reported",
  "item_sent_back",
  "item_for_review",
  "scoring_to_decide",
  "item_draft",
  "visit_late",
  "visit_soon",
  "record_unverified",
  "minutes_unsigned",
  "self_report_due",
  "remedy_due",
  "recommendation_overdue",
  "recommendation_owed",
  "remedy_to_check",
  "recommendation_to_close",
  "account_expired",
  "account_unused",
] as const;
export type WorkKind = (typeof workKinds)[number];

export type Work = { readonly kind: WorkKind; readonly count: number; readonly href: string };

type Counts = Partial<Record<WorkKind, number>>;

/**
 * What waits for the actor, of every role held, most pressing first: each kind of row is counted
 * once, and only for those who may act on it. Nothing that is at nought.
 */
export async function loadWork(ctx: Context): Promise<Work[]> {
  const found = await Promise.all(
    sources.flatMap(({ action, counts }) => (may(ctx.actor, action) ? [counts(ctx)] : [])),
  );
  const counts = found.reduce<Counts>((all, some) => ({ ...all, ...some }), {});
  const straight = counts.self_report_due ? { self_report_due: await reportToWrite(ctx) } : {};
  const hrefs: Readonly<Record<WorkKind, string>> = { ...places, ...straight };
  return workKinds.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count > 0 ? [{ kind, count, href: hrefs[kind] }] : [];
  });
}

/** The report itself where it is the only one; else the units of the campaign whose turn it is. */
async function reportToWrite(ctx: Context): Promise<string> {
  const [first, second] = await selectUnreported(ctx.db, scopeOf(ctx.actor, "record.self_report"));
  if (!first) return places.self_report_due;
  return second ? `/campaigns/${first.campaignId}?show=unit` : `/records/${first.recordId}`;
}

const places: Readonly<Record<WorkKind, string>> = {
  sitting_open: "/sittings?state=open",
  candidates_waiting: "/rooms",
  sitting_unsettled: "/sittings?state=closed",
  sitting_unreleased: "/sittings?state=settled",
  sitting_ready: "/sittings?state=ready",
  sitting_draft: "/sittings?state=draft",
  answers_to_mark: "/marking",
  item_reported: "/bank/reports?state=open",
  item_sent_back: "/bank?state=draft",
  item_for_review: "/bank/review",
  scoring_to_decide: "/bank/review",
  item_draft: "/bank?state=draft",
  visit_late: "/campaigns",
  visit_soon: "/campaigns",
  record_unverified: "/campaigns",
  minutes_unsigned: "/campaigns",
  self_report_due: "/campaigns",
  remedy_due: "/campaigns",
  recommendation_overdue: "/follow-up?show=overdue",
  recommendation_owed: "/follow-up?show=owed",
  remedy_to_check: "/follow-up?show=reported",
  recommendation_to_close: "/follow-up?show=accepted",
  account_expired: "/users",
  account_unused: "/users",
};

type Source = {
  readonly action: Action;
  readonly counts: (ctx: Context) => Promise<Counts>;
};

const sources: readonly Source[] = [
  {
    action: "sitting.write",
    counts: async (ctx) => {
      const sittings = await countSittings(ctx.db, scopeOf(ctx.actor, "sitting.write"));
      return {
        sitting_open: sittings.open,
        sitting_unsettled: sittings.unsettled,
        sitting_unreleased: sittings.unreleased,
        sitting_ready: sittings.ready,
        sitting_draft: sittings.draft,
      };
    },
  },
  {
    action: "sitting.invigilate",
    counts: async (ctx) => ({
      candidates_waiting: await countWaiting(ctx.db, scopeOf(ctx.actor, "sitting.invigilate")),
    }),
  },
  {
    action: "answer.mark",
    counts: async (ctx) => ({ answers_to_mark: await countOwnOpenMarks(ctx.db, ctx.actor.userId) }),
  },
  {
    action: "item.write",
    counts: async (ctx) => {
      const authorId = ctx.actor.userId;
      const own = await countOwnDrafts(ctx.db, authorId);
      return {
        item_reported: await countFaultReports(ctx.db, { open: true, authorId }),
        item_sent_back: own.sentBack,
        item_draft: own.drafts - own.sentBack,
      };
    },
  },
  {
    action: "item.review",
    counts: async (ctx) => ({
      item_for_review: await countForReview(ctx.db, ctx.actor.userId),
      item_reported: await countFaultReports(ctx.db, { open: true }),
    }),
  },
  {
    action: "scoring.decide",
    counts: async (ctx) => ({
      scoring_to_decide: await countRevisionsToDecide(ctx.db, ctx.actor.userId),
    }),
  },
  {
    action: "record.verify",
    counts: async (ctx) => {
      const scope = scopeOf(ctx.actor, "record.verify");
      const visits = await countVisits(ctx.db, scope, dayInVietNam(ctx.now));
      return {
        visit_late: visits.late,
        visit_soon: visits.soon,
        record_unverified: visits.unverified,
        minutes_unsigned: visits.unsigned,
      };
    },
  },
  {
    action: "record.self_report",
    counts: async (ctx) => {
      const scope = scopeOf(ctx.actor, "record.self_report");
      const visits = await countVisits(ctx.db, scope, dayInVietNam(ctx.now));
      return { self_report_due: visits.unreported, remedy_due: visits.remedying };
    },
  },
  {
    action: "overview.read",
    counts: async (ctx) => {
      const scope = scopeOf(ctx.actor, "overview.read");
      const visits = await countVisits(ctx.db, scope, dayInVietNam(ctx.now));
      return { visit_late: visits.late, visit_soon: visits.soon };
    },
  },
  {
    action: "finding.read",
    counts: async (ctx) => ({
      recommendation_overdue: (await followedUp(ctx, "finding.read")).overdue,
    }),
  },
  {
    action: "remedy.report",
    counts: async (ctx) => ({
      recommendation_owed: (await followedUp(ctx, "remedy.report")).owed,
    }),
  },
  {
    action: "remedy.judge",
    counts: async (ctx) => {
      const { reported, accepted } = await followedUp(ctx, "remedy.judge");
      return { remedy_to_check: reported, recommendation_to_close: accepted };
    },
  },
  {
    action: "user.write",
    counts: async (ctx) => {
      const accounts = await countAccounts(ctx.db, scopeOf(ctx.actor, "user.write"));
      return {
        account_expired: accounts.expired,
        account_unused: accounts.unused - accounts.expired,
      };
    },
  },
];

/** Recommendations within what an action reaches, of whatever campaign. */
function followedUp(ctx: Context, action: Action) {
  const filter = { search: [], states: [], overdue: false, unitId: null, campaignId: null };
  const scope = scopeOf(ctx.actor, action);
  return countFollowUp(ctx.db, { scope, today: dayInVietNam(ctx.now), filter });
}

import { type FollowUpRow, selectFollowUp } from "@/db/queries/follow-up";
import { insertAuditEvent } from "@/db/queries/audit";
import { selectRecommendationActs } from "@/db/queries/recommendations";
import { type SheetColumn, type SheetValue, writeSheet } from "@/lib/documents/sheet/write-sheet";
import { daysBetween } from "@/lib/domain/calendar/add-days";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { isOverdue, type RecommendationState } from "@/lib/domain/finding/recommendation-state";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, requirePermission } from "@/lib/services/context";
import { followUpFilter, type FollowUpQuery } from "./list-follow-up";

type Column =
  | "number"
  | "unit"
  | "campaign"
  | "text"
  | "owner"
  | "person"
  | "due"
  | "state"
  | "late"
  | "remedy"
  | "check";

/** The words of the list, in the language of who asks for it. */
export type FollowUpWords = {
  readonly sheet: string;
  readonly asOf: (day: string) => string;
  readonly headings: Readonly<Record<Column, string>>;
  readonly state: (state: RecommendationState) => string;
};

type ExportFollowUp = { readonly query: FollowUpQuery; readonly words: FollowUpWords };

/** More than any authority has open at once; what is taken is in the log. */
const most = 20_000;

/** The recommendations that a filter leaves as an Excel workbook, as they stand today. */
export async function exportFollowUp(ctx: Context, { query, words }: ExportFollowUp) {
  requirePermission(ctx, "finding.read");
  const today = dayInVietNam(ctx.now);
  const scope = scopeOf(ctx.actor, "finding.read");
  const asked = { scope, today, filter: followUpFilter(query) };
  const rows = await selectFollowUp(ctx.db, asked, { limit: most, offset: 0 });
  const said = await lastWords(ctx, rows);
  await ctx.db.transaction((tx) =>
    insertAuditEvent(tx, ctx, {
      act: "recommendation.export",
      subject: ["recommendation", "list"],
      detail: { rows: rows.length },
    }),
  );
  return writeSheet({
    name: words.sheet,
    titles: [words.sheet, words.asOf(today)],
    columns: columnsOf(words),
    rows: rows.map((row, index): SheetValue[] => [
      ...[index + 1, row.unitName, row.campaignName, row.text, row.ownerUnitName, row.ownerPerson],
      ...[row.dueOn, words.state(row.state)],
      isOverdue(row, today) && row.dueOn !== null ? daysBetween(row.dueOn, today) : 0,
      ...[said.get(`${row.id} report`) ?? "", said.get(`${row.id} check`) ?? ""],
    ]),
  });
}

/** What was last reported and last found at a re-check. */
async function lastWords(ctx: Context, rows: readonly FollowUpRow[]) {
  const acts = await selectRecommendationActs(
    ctx.db,
    rows.map(({ id }) => id),
  );
  const said = new Map<string, string>();
  for (const { recommendationId, act, text } of acts) {
    if (act === "report") said.set(`${recommendationId} report`, text);
    if (act === "accept" || act === "return") said.set(`${recommendationId} check`, text);
  }
  return said;
}

function columnsOf({ headings }: FollowUpWords): SheetColumn[] {
  return [
    { header: headings.number, width: 6, kind: "number" },
    { header: headings.unit, width: 30 },
    { header: headings.campaign, width: 30 },
    { header: headings.text, width: 60 },
    { header: headings.owner, width: 30 },
    { header: headings.person, width: 24 },
    { header: headings.due, width: 12, kind: "day" },
    { header: headings.state, width: 20 },
    { header: headings.late, width: 12, kind: "number" },
    { header: headings.remedy, width: 50 },
    { header: headings.check, width: 40 },
  ];
}

import { getTranslations } from "next-intl/server";
import { dayOf } from "@/components/ui/day";
import type { RowLine } from "@/components/unit/reconciled-rows";
import { reconciledKinds } from "@/lib/domain/unit/reconcile";
import { excelFile } from "@/lib/platform/excel-file";
import { requestContext } from "@/lib/platform/request-context";
import {
  exportReconciliation,
  type ReconciliationTable,
} from "@/lib/services/unit/export-reconciliation";
import type { Reconciled } from "@/lib/services/unit/load-reconciliation";
import { ReconciliationQuery } from "../query";
import { resultLines, staffLines } from "../row-lines";
import { balanceLines, movementLines } from "../view";

type Column = ReconciliationTable["columns"][number];

const flows = ["mapped", "movedIn", "placedIn", "joined", "movedOut", "left", "after"] as const;

export async function GET(request: Request): Promise<Response> {
  const ctx = await requestContext();
  const query = ReconciliationQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const t = await getTranslations("reconciliation.file");
  const bytes = await exportReconciliation(
    ctx,
    { campaignId: query.campaign, since: query.since },
    async (found) => [
      await resultSheet(found),
      await rowSheet(t("result_rows"), await resultLines(found, null)),
      await staffSheet(found),
      await rowSheet(t("staff_rows"), await everybody(found)),
    ],
  );
  return excelFile(bytes, t("name"));
}

async function titlesOf(found: Reconciled, title: string): Promise<string[]> {
  const t = await getTranslations("reconciliation.file");
  return [title, t("day", { day: dayOf(found.on) })];
}

const wide = (header: string): Column => ({ header, width: 34 });
const number = (header: string): Column => ({ header, width: 14, kind: "number" });

async function resultSheet(found: Reconciled): Promise<ReconciliationTable> {
  const t = await getTranslations("reconciliation");
  const { results, campaign } = found;
  const title = t("results.title", { campaign: campaign?.name ?? "" });
  const lines = movementLines(found).map(({ counts, reason, among, fromName, toName }) => [
    ...[fromName, toName ?? t("movements.nobody")],
    t(`movements.reasons.${reason}`, { units: among.join(", ") }),
    ...reconciledKinds.map((kind) => counts[kind]),
  ]);
  const totals = (["then", "mapped", "unattributed"] as const).map((side) => [
    ...[t(`movements.totals.${side}`), "", ""],
    ...reconciledKinds.map((kind) => results?.totals[side][kind] ?? 0),
  ]);
  return {
    name: t("file.results"),
    titles: await titlesOf(found, title),
    columns: [
      ...(["then", "today", "reason"] as const).map((head) => wide(t(`movements.${head}`))),
      ...reconciledKinds.map((kind) => number(t(`movements.${kind}`))),
    ],
    rows: [...lines, ...totals],
  };
}

async function staffSheet(found: Reconciled): Promise<ReconciliationTable> {
  const t = await getTranslations("reconciliation.staff");
  const file = await getTranslations("reconciliation.file");
  return {
    name: file("staff"),
    titles: await titlesOf(found, t("title", { since: dayOf(found.since) })),
    columns: [wide(t("unit")), ...flows.map((flow) => number(t(flow)))],
    rows: balanceLines(found).map((line) => [line.name, ...flows.map((flow) => line[flow])]),
  };
}

async function rowSheet(name: string, lines: readonly RowLine[]): Promise<ReconciliationTable> {
  const t = await getTranslations("reconciliation.rows");
  const heads = ["name", "code", "what", "then", "today", "detail"] as const;
  return {
    name,
    columns: heads.map((head) => wide(t(head))),
    rows: lines.map((line) => [
      ...[line.name, line.staffCode, line.what, line.then, line.today, line.detail],
    ]),
  };
}

/** Once each, also who moved from one unit to another. */
async function everybody(found: Reconciled): Promise<RowLine[]> {
  const units = [null, ...found.staff.units.keys()];
  const lines = await Promise.all(units.map((unit) => staffLines(found, unit)));
  return [...new Map(lines.flat().map((line) => [line.key, line])).values()];
}

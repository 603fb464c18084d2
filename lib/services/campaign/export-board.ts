import { type SheetColumn, type SheetValue, writeSheet } from "@/lib/documents/sheet/write-sheet";
import type { CampaignId } from "@/lib/domain/ids";
import { type BoardFilter, filterBoard } from "@/lib/domain/inspection/board";
import {
  boardSteps,
  type Doer,
  type NextStep,
  type StepStanding,
} from "@/lib/domain/inspection/standing";
import type { Context } from "@/lib/services/context";
import { loadCampaign } from "./load-campaign";

type Column = "number" | "unit" | "group" | "team" | "day" | "next" | "by" | "due" | "overdue";

/** The words of the board as a list, in the language of who asks for it. */
export type BoardWords = {
  readonly sheet: string;
  readonly asOf: (day: string) => string;
  readonly headings: Readonly<Record<Column, string>> & { readonly steps: readonly string[] };
  readonly done: string;
  readonly late: string;
  readonly skipped: string;
  readonly current: string;
  readonly finished: string;
  readonly next: (step: NextStep["step"]) => string;
  readonly by: (doer: Doer) => string;
};

type ExportBoard = {
  readonly campaignId: CampaignId;
  readonly filter: BoardFilter;
  readonly words: BoardWords;
};

/** The board of a campaign as an Excel workbook: what a filter leaves of it, as it stands today. */
export async function exportBoard(ctx: Context, { campaignId, filter, words }: ExportBoard) {
  const { campaign, visits, today } = await loadCampaign(ctx, { campaignId });
  const rows = filterBoard(visits, filter).map((row, index): SheetValue[] => {
    const { next, steps } = row.standing;
    return [
      ...[index + 1, row.unitName, row.groupName, row.team, row.scheduledOn],
      ...boardSteps.map((step) => cellOf(steps.get(step), words)),
      next ? words.next(next.step) : words.finished,
      next ? words.by(next.by) : null,
      ...[next?.dueOn ?? null, next?.overdueDays ?? 0],
    ];
  });
  const bytes = await writeSheet({
    name: words.sheet,
    titles: [campaign.name, words.asOf(today)],
    columns: columnsOf(words),
    rows,
  });
  return { name: campaign.name, bytes };
}

function columnsOf({ headings }: BoardWords): SheetColumn[] {
  return [
    { header: headings.number, width: 6, kind: "number" },
    { header: headings.unit, width: 32 },
    { header: headings.group, width: 22 },
    { header: headings.team, width: 16 },
    { header: headings.day, width: 12, kind: "day" },
    ...headings.steps.map((header) => ({ header, width: 14 })),
    { header: headings.next, width: 26 },
    { header: headings.by, width: 14 },
    { header: headings.due, width: 12, kind: "day" },
    { header: headings.overdue, width: 12, kind: "number" },
  ];
}

function cellOf(standing: StepStanding | undefined, words: BoardWords): string | null {
  switch (standing?.kind) {
    case "done":
      return words[standing.late ? "late" : "done"];
    case "current":
      return words.current;
    case "skipped":
      return words.skipped;
    default:
      return null;
  }
}

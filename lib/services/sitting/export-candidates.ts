import { selectCandidates } from "@/db/queries/candidate-list";
import type { SittingId } from "@/lib/domain/ids";
import { fullName } from "@/lib/domain/person/name";
import { type Stage, stageOf } from "@/lib/domain/sitting/stage";
import { type SheetColumn, writeSheet } from "@/lib/documents/sheet/write-sheet";
import type { Context } from "@/lib/services/context";
import { loadSittingHead } from "./load-sitting-head";
import { withoutScore } from "./without-score";

/** The words of the list, in the language of who asks for it. */
export type CandidateListWords = {
  readonly sheet: string;
  readonly titles: readonly string[];
  /** Of: number, staff code, name, birth date, unit, title, stage, reason, receipt, points, outcome. */
  readonly headings: readonly string[];
  readonly stages: Readonly<Record<Stage, string>>;
  readonly passed: string;
  readonly failed: string;
};

export type ExportCandidates = {
  readonly sittingId: SittingId;
  readonly words: CandidateListWords;
};

const widths = [8, 12, 28, 12, 30, 26, 18, 28, 22, 10, 12];
const birthColumn = 3;
const pointsColumn = 9;

function columnOf(header: string, index: number): SheetColumn {
  const width = widths[index] ?? 12;
  if (index === birthColumn) return { header, width, kind: "day" };
  return { header, width, kind: index === pointsColumn ? "number" : "text" };
}

/** The list of a sitting as an Excel workbook; scores only for those who may read results. */
export async function exportCandidates(
  ctx: Context,
  { sittingId, words }: ExportCandidates,
): Promise<Uint8Array> {
  const { sitting, test, may } = await loadSittingHead(ctx, { sittingId });
  const candidates = await selectCandidates(ctx.db, sittingId);
  const over = sitting.state === "closed" || sitting.state === "settled";
  const columns = words.headings.map(columnOf);
  const rows = candidates
    .map((row) => (may.readResults ? row : withoutScore(row)))
    .map((row) => [
      row.number,
      row.staffCode,
      nameOf(row),
      row.birthDate,
      row.unitName,
      row.title,
      words.stages[stageOf(row, over)],
      row.absenceReason,
      row.receiptNumber,
      scaled(row, test.scale),
      row.passed === null ? null : words[row.passed ? "passed" : "failed"],
    ]);
  return writeSheet({ name: words.sheet, titles: words.titles, columns, rows });
}

type Row = Awaited<ReturnType<typeof selectCandidates>>[number];

function nameOf({ familyName: family, middleName: middle, givenName: given }: Row): string {
  return fullName({ family, middle, given });
}

/** Points on the scale of the test, to the hundredth. */
function scaled({ points, possible }: Row, scale: number): number | null {
  if (points === null || !possible) return null;
  return Math.round((points / possible) * scale * 100) / 100;
}

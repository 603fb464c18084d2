import { addDays } from "@/lib/domain/calendar/add-days";
import { fold } from "@/lib/domain/text/fold";
import type { Doer, Standing } from "./standing";
import { isVisited, type VisitState } from "./state";

/** One unit on the board of a campaign. */
export type BoardRow = {
  readonly id: string;
  readonly unitName: string;
  readonly groupId: string | null;
  readonly team: string;
  readonly state: VisitState;
  readonly scheduledOn: string | null;
  readonly standing: Standing;
  /** Of what was recommended: how many are open, and how many of those over their day. */
  readonly recommendations: { readonly open: number; readonly overdue: number };
};

export type BoardFilter = {
  readonly search: string;
  readonly groupId: string;
  readonly team: string;
  /** overdue: what is late · team, unit: whose turn it is · done: nothing left. */
  readonly show: "" | "overdue" | Doer | "done";
};

/** The rows that a filter leaves, in their order. An empty part filters nothing. */
export function filterBoard<Row extends BoardRow>(
  rows: readonly Row[],
  { search, groupId, team, show }: BoardFilter,
): Row[] {
  const wanted = fold(search);
  return rows.filter(
    (row) =>
      fold(row.unitName).includes(wanted) &&
      (groupId === "" || (row.groupId ?? "none") === groupId) &&
      (team === "" || row.team === team) &&
      isShown(row, show),
  );
}

function isShown(row: BoardRow, show: BoardFilter["show"]): boolean {
  const { next } = row.standing;
  switch (show) {
    case "":
      return true;
    case "done":
      return next === null;
    case "overdue":
      return isLate(row);
    default:
      return next?.by === show;
  }
}

/** Late with its step, or with something that was recommended. */
function isLate({ standing: { next }, recommendations }: BoardRow): boolean {
  return (next !== null && next.overdueDays > 0) || recommendations.overdue > 0;
}

/** What a board says in figures: units visited, units that are late. */
export function boardFigures(rows: readonly BoardRow[]) {
  return {
    units: rows.length,
    visited: rows.filter(({ state }) => isVisited(state)).length,
    overdue: rows.filter(isLate).length,
  };
}

export type AgendaEntry<Row extends BoardRow> = { readonly row: Row; readonly visit: boolean };
export type AgendaDay<Row extends BoardRow> = {
  readonly day: string;
  readonly entries: readonly AgendaEntry<Row>[];
};

/** The visits and other due steps of the seven days from a day on; days without any are left out. */
export function agendaOf<Row extends BoardRow>(
  rows: readonly Row[],
  today: string,
): AgendaDay<Row>[] {
  return Array.from({ length: 7 }, (_, offset) => addDays(today, offset)).flatMap((day) => {
    const entries = rows.flatMap((row) => entryOn(row, day));
    return entries.length > 0 ? [{ day, entries }] : [];
  });
}

function entryOn<Row extends BoardRow>(row: Row, day: string): AgendaEntry<Row>[] {
  const ahead =
    row.state === "planned" || row.state === "announced" || row.state === "self_reported";
  if (ahead && row.scheduledOn === day) return [{ row, visit: true }];
  const { next } = row.standing;
  return next?.dueOn === day && next.step !== "visit" ? [{ row, visit: false }] : [];
}

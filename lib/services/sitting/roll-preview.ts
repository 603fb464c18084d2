import type { OfficerId } from "@/lib/domain/ids";
import { fullName } from "@/lib/domain/person/name";
import type { MatchedLine, RollMatch, RosterEntry } from "@/lib/domain/sitting/match-roll";
import type { LineProblem, Roll, SkippedRow } from "@/lib/interop/roll/read-roll";
import type { RollLine } from "@/lib/domain/sitting/roll-line";

export type RosterPerson = RosterEntry & { readonly title: string };

/** An officer as a preview names them. */
export type PreviewPerson = {
  readonly officerId: OfficerId;
  readonly name: string;
  readonly staffCode: string;
  readonly birthDate: string | null;
  readonly unitName: string;
  readonly title: string;
  /** Units of further posts: the officer is listed under the main one. */
  readonly otherUnits: readonly string[];
};

/** What becomes of a row. */
export type Outcome =
  | { readonly kind: "found" | "listed"; readonly person: PreviewPerson }
  | { readonly kind: "name_differs" | "details_differ"; readonly person: PreviewPerson }
  | { readonly kind: "ambiguous"; readonly persons: readonly PreviewPerson[] }
  | { readonly kind: "repeated"; readonly person: PreviewPerson; readonly sameAs: number }
  | { readonly kind: "duplicate"; readonly sameAs: number }
  | { readonly kind: "name_only" | "not_found" }
  | { readonly kind: Exclude<LineProblem["code"], "duplicate"> }
  | { readonly kind: SkippedRow["code"] };

export type PreviewLine = {
  readonly row: number;
  /** What stands in the file. */
  readonly text: string;
  readonly outcome: Outcome;
};

type Known = {
  readonly roll: Roll;
  readonly matched: readonly MatchedLine[];
  readonly roster: ReadonlyMap<OfficerId, RosterPerson>;
  readonly listed: ReadonlySet<OfficerId>;
};

/** Every row of a file that says something, in the order of the file, with what becomes of it. */
export function toPreview({ roll, matched, roster, listed }: Known): PreviewLine[] {
  const personOf = (id: OfficerId) => toPerson(roster.get(id));
  return [
    ...matched.map(({ line, match }) => ({
      row: line.row,
      text: wordsOf(line),
      outcome: outcomeOf(match, personOf, listed),
    })),
    ...roll.problems.map(({ row, code, words, sameAs = row }) => ({
      ...{ row, text: words },
      outcome: code === "duplicate" ? { kind: code, sameAs } : { kind: code },
    })),
    ...roll.skipped.map(({ row, code, text }) => ({ row, text, outcome: { kind: code } })),
  ].sort((a, b) => a.row - b.row);
}

function outcomeOf(
  match: RollMatch,
  personOf: (id: OfficerId) => PreviewPerson,
  listed: ReadonlySet<OfficerId>,
): Outcome {
  switch (match.kind) {
    case "found":
      return {
        kind: listed.has(match.officerId) ? "listed" : "found",
        person: personOf(match.officerId),
      };
    case "name_differs":
    case "details_differ":
      return { kind: match.kind, person: personOf(match.officerId) };
    case "repeated":
      return { kind: "repeated", person: personOf(match.officerId), sameAs: match.row };
    case "ambiguous":
      return { kind: "ambiguous", persons: match.officerIds.map(personOf) };
    default:
      return { kind: match.kind };
  }
}

function toPerson(entry: RosterPerson | undefined): PreviewPerson {
  if (!entry) throw new Error("an officer is matched who is not in the roster");
  const { officerId, staffCode, birthDate, unitName, title, otherUnits } = entry;
  const { familyName: family, middleName: middle, givenName: given } = entry;
  return {
    ...{ officerId, staffCode, birthDate, unitName, title, otherUnits },
    name: fullName({ family, middle, given }),
  };
}

function wordsOf({ staffCode, name, birth, unit }: RollLine): string {
  const born = birth?.split("-").reverse().join("/");
  return [staffCode, name, born, unit].filter(Boolean).join(" · ");
}

import type { Line } from "./line";
import type { RawOption } from "./option-labels";
import type { Passage } from "./passages";

/** A question as it stands in the text, before anybody asks what is right. */
export type RawQuestion = {
  readonly number: string | null;
  readonly line: number;
  readonly topic: string | null;
  /** The text that it is asked about with others. */
  readonly passage: Passage | null;
  level: string | null;
  /** It stands below a title of keys: an answer, most likely. */
  readonly below: boolean;
  /** What stands on its first line, behind the number. */
  readonly opening: string;
  stem: Line[];
  options: RawOption[];
  /** How its options are named: by capitals, small letters or numbers, or by boxes or bullets alone. */
  naming: "upper" | "lower" | "number" | "box" | null;
  readonly keys: string[];
  readonly legal: string[];
  readonly reasons: string[];
  /** Which of its parts the next line belongs to. */
  part: "stem" | "options" | "legal" | "reasons";
  /** Its labels do not follow the alphabet. */
  disordered: boolean;
  /** Options before which a star is a bullet or the sign of the key: nobody can tell. */
  starred: readonly number[];
};

export function openQuestion(
  line: number,
  named: Pick<RawQuestion, "number" | "topic" | "passage" | "level" | "below" | "opening">,
): RawQuestion {
  return {
    ...named,
    line,
    ...{ stem: [], options: [], keys: [], legal: [], reasons: [] },
    ...{ naming: null, part: "stem", disordered: false, starred: [] },
  };
}

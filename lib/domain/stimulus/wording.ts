import { type Block, plainText } from "@/lib/domain/item/content";
import { hasSilentPicture } from "@/lib/domain/item/picture";
import { canonicalJson } from "@/lib/domain/text/canonical-json";
import { fold } from "@/lib/domain/text/fold";

/** What a version of a stimulus holds. */
export type StimulusWording = {
  /** Stands above it wherever it is shown, and names it for who cannot see. */
  readonly title: string;
  readonly content: readonly Block[];
  readonly source: string;
};

/** The longest title. */
export const longestStimulusTitle = 200;

/** The most that is read beside a question: about four printed pages. */
export const longestStimulus = 12_000;

export type StimulusProblem =
  | "no_title"
  | "long_title"
  | "empty_stimulus"
  | "long_stimulus"
  | "picture_without_words";

/** What keeps a stimulus from being kept in the bank; empty when nothing does. */
export function checkStimulus({ title, content }: StimulusWording): StimulusProblem[] {
  const text = plainText(content).trim();
  const checks: [StimulusProblem, boolean][] = [
    ["no_title", title.trim() === ""],
    ["long_title", title.length > longestStimulusTitle],
    ["empty_stimulus", text === ""],
    ["long_stimulus", text.length > longestStimulus],
    ["picture_without_words", hasSilentPicture(content)],
  ];
  return checks.filter(([, fails]) => fails).map(([problem]) => problem);
}

/** Whether two wordings say exactly the same, so that no new version is needed. */
export function sameStimulus(one: StimulusWording, other: StimulusWording): boolean {
  return spelling(one) === spelling(other);
}

/** What stimuli are searched by: code, title and text, folded. */
export function stimulusSearchText(code: string, { title, content }: StimulusWording): string {
  return fold([code, title, plainText(content)].join(" "));
}

// Named one by one, so that a row with more columns compares alike.
function spelling({ title, content, source }: StimulusWording): string {
  return canonicalJson({ title, content, source });
}

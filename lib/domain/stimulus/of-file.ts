import { type Block, plainText } from "@/lib/domain/item/content";
import { longestStimulusTitle } from "./wording";

/** A text of a file that several of its questions are asked about. */
export type FileStimulus = {
  /** The same for all its questions in the file. */
  readonly ref: string;
  readonly title: string;
  readonly content: readonly Block[];
};

/** As much of a text as names it. */
const nameLength = 80;

/** The title that a text of a file gets: its own, else its first words. */
export function titleFor({ title, content }: Omit<FileStimulus, "ref">): string {
  const own = title.trim();
  if (own !== "") return own.slice(0, longestStimulusTitle);
  const [first = ""] = plainText(content).trim().split("\n");
  if (first.length <= nameLength) return first;
  const cut = first.slice(0, nameLength);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), nameLength / 2))}…`;
}

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

/** What only points at the text below, as any other of the bank may: "Đọc đoạn văn sau". */
const pointing = /^.{0,40}\s(?:sau|sau đây|dưới đây|bên dưới|below|following \p{L}+)$/iu;

/** The title that a text of a file gets: its own, unless that names nothing, else its first words. */
export function titleFor({ title, content }: Omit<FileStimulus, "ref">): string {
  const own = title.trim();
  if (own !== "" && !pointing.test(own)) return own.slice(0, longestStimulusTitle);
  const [first = ""] = plainText(content).trim().split("\n");
  if (first.length <= nameLength) return first || own;
  const cut = first.slice(0, nameLength);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), nameLength / 2))}…`;
}

import { basename } from "node:path";
import type { Problem, SourceFile } from "./files";

const counted = ["item", "question", "officer", "unit", "person", "day", "paper", "candidate"];
const more = ["attempt", "version", "second", "minute", "picture", "character", "line", "file"];

/** What stands before a number that is the whole of a share, a limit or the end of a range. */
const neverOne = "of |to |than |most |about |below |and |against |the |all |/ ?|: |other \\{";

const bare = new RegExp(
  `(?<!(?:${neverOne}))\\{\\w+(?:, number)?\\} (?:${[...counted, ...more].join("|")})s\\b`,
  "gi",
);

/** Whether no English text counts what may be one in a fixed plural: "1 units". */
export function checkPlurals(files: readonly SourceFile[]): Problem[] {
  return files
    .filter(({ path }) => path.startsWith("messages/en/") && basename(path) !== "cli.json")
    .flatMap(({ path, text }) =>
      [...text.matchAll(bare)].map(([words]) => `${path}: “${words}” has no singular`),
    );
}

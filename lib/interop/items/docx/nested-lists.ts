import { isKeyTitle } from "../text/key-titles";
import { type Line, type ListPlace, prefixed, sliceLine } from "../text/line";
import { labelOf } from "../text/option-labels";

/** A line that Word numbers. */
type Listed = Line & { readonly listed: ListPlace };

/** A question with its options, all of them numbered by Word. */
type Group = { readonly head: Listed; readonly options: readonly Listed[] };

/** As many options as an item may have. */
const most = 8;
const fewest = 2;

/** A question may go on over so many lines before its options. */
const longestStem = 4;

/**
 * Questions and options that Word numbers alike, "1." above "1.", "1.1" or "i.", under labels of
 * which a text leaves no doubt: "Câu 1." and "1)". Which is which the document says by its lists, and
 * no longer when only its words are left.
 */
export function nameNested(lines: readonly Line[]): ReadonlyMap<Line, Line> {
  const said = lines.filter(({ text, images }) => text !== "" || images.length > 0);
  const named = new Map<Line, Line>();
  for (const heads of headsBySeries(said)) {
    for (const { head, options } of groupsOf(said, heads)) {
      named.set(head, namedQuestion(head));
      options.forEach((option, at) => named.set(option, renamed(option, `${at + 1})`)));
    }
  }
  return named;
}

/** The places of what may be questions, list by list. */
function headsBySeries(said: readonly Line[]): Iterable<readonly number[]> {
  const bySeries = new Map<string, number[]>();
  said.forEach((line, at) => {
    if (!isHead(line)) return;
    const { series } = line.listed;
    const heads = bySeries.get(series);
    if (heads) heads.push(at);
    else bySeries.set(series, [at]);
  });
  return bySeries.values();
}

/** The questions of one list with their options; none where it is a list of something else. */
function groupsOf(said: readonly Line[], heads: readonly number[]): Group[] {
  const groups = heads.flatMap((at) => groupAt(said, at) ?? []);
  const options = groups.flatMap((group) => group.options);
  const asking = options.filter(({ text }) => text.endsWith("?"));
  const isOfQuestions = groups.length * 2 > heads.length && asking.length * 2 < options.length;
  return isOfQuestions ? groups : [];
}

function groupAt(said: readonly Line[], at: number): Group | null {
  const head = said[at];
  if (!head || !isHead(head)) return null;
  const behind = said.slice(at + 1, at + 1 + longestStem).findIndex(endsStem);
  const options = behind < 0 ? [] : runFrom(said, at + 1 + behind, head.listed.series);
  const after = said[at + 1 + behind + options.length];
  const isPart = after !== undefined && labelOf(after.text)?.letter === "A";
  return options.length < fewest || options.length > most || isPart ? null : { head, options };
}

/** Another paragraph of a list, or the title of something that is no question. */
function endsStem(line: Line): boolean {
  return line.listed !== undefined || isKeyTitle(line) || labelOf(line.text) !== null;
}

/** The lines from here that one other list counts from one. */
function runFrom(said: readonly Line[], from: number, above: string): Listed[] {
  const run: Listed[] = [];
  for (const line of said.slice(from, from + most + 1)) {
    const series = run[0]?.listed.series ?? line.listed?.series;
    if (!isListed(line) || !isPlainNumber(line.listed.label)) break;
    const { listed } = line;
    if (listed.series !== series || series === above || listed.count !== run.length + 1) break;
    run.push(line);
  }
  return run;
}

function isListed(line: Line): line is Listed {
  return line.listed !== undefined;
}

const ownNumber = /^\d{1,4}(?:\.\d{1,3})?[.)/:]?$/;

/** "1.", "2.1" or "Câu 1:"; not the "I." of a part. */
function isHead(line: Line): line is Listed {
  return isListed(line) && /\d[.)/:]?$/.test(line.listed.label);
}

/** "1.", "2.1.", "(3)" or "iv)": what alone does not tell an option from a question. */
function isPlainNumber(label: string): boolean {
  return /^\(?(?:(?:\d{1,4}\.){0,3}\d{1,4}|[ivx]{1,5})[.)/:]?$/.test(label);
}

/** A label of words says already what it is. */
function namedQuestion(head: Listed): Line {
  const { label } = head.listed;
  return ownNumber.test(label) ? renamed(head, `Câu ${label.replace(/[.)/:]$/, "")}.`) : head;
}

function renamed(line: Listed, label: string): Line {
  return prefixed(sliceLine(line, line.listed.label.length), `${label} `);
}

import {
  type CountRef,
  type CriteriaFile,
  criteriaFile,
  type CriteriaLine,
  type CriteriaSection,
  type RecordPart,
  recordParts,
} from "./criteria";
import { type FieldKind, type Formula, type FormulaKind, formulasOf } from "./formula";
import { parseNumber } from "./parse-value";

/** The parts of a set that its editor changes. */
export type CriteriaDraft = Pick<CriteriaFile, "name" | "sections" | "rules">;

/** Where a draft cannot be read: the line, or null for the set itself. */
export type DraftIssue = { readonly line: string | null; readonly at: string };

export type ReadDraft =
  | { readonly ok: true; readonly draft: CriteriaDraft }
  | { readonly ok: false; readonly issues: readonly DraftIssue[] };

/** A draft as it was typed; English names that were left empty take the Vietnamese ones. */
export function readDraft(code: string, typed: CriteriaDraft): ReadDraft {
  const parsed = criteriaFile.safeParse({ code, ...(translated(typed) as CriteriaDraft) });
  if (parsed.success) {
    const { name, sections, rules } = parsed.data;
    return { ok: true, draft: { name, sections, rules } };
  }
  const issues = parsed.error.issues.map(({ path }) => issueAt(typed, path));
  return { ok: false, issues };
}

function issueAt(typed: CriteriaDraft, path: readonly PropertyKey[]): DraftIssue {
  const [first, section, second, line] = path;
  const found =
    first === "sections" && second === "lines"
      ? typed.sections[Number(section)]?.lines[Number(line)]
      : undefined;
  return { line: found?.code ?? null, at: path.map(String).join(".") };
}

/** Every pair of names in both languages, whole in both. */
function translated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translated);
  if (typeof value !== "object" || value === null) return value;
  if ("vi" in value && "en" in value && value.en === "") return { vi: value.vi, en: value.vi };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, translated(each)]));
}

/** A formula of a kind before anything is typed into it. */
export function emptyFormula(kind: FormulaKind): Formula {
  switch (kind) {
    case "steps":
      return { kind, steps: [{ from: 0, points: 0 }] };
    case "choice":
      return { kind, choices: [emptyChoice(1), emptyChoice(2)] };
    case "capped_count":
      return { kind, each: 100 };
    case "penalty":
      return { kind, each: 100, most: 100, floor: "section" };
    default:
      return { kind };
  }
}

/** One point: what a line is worth before anything is typed. */
const firstMaximum = 100;

/** The n-th choice of a line before it is named. */
export function emptyChoice(n: number) {
  return { code: `choice_${n}`, name: { vi: "", en: "" }, points: 0 };
}

/** The line with another kind of field, and the usual formula for it where its own does not fit. */
export function withField(line: CriteriaLine, field: FieldKind): CriteriaLine {
  const kinds = formulasOf[field];
  if (kinds.includes(line.formula.kind)) return { ...line, field };
  return withFormula({ ...line, field }, kinds[0] ?? "none");
}

/** The line with another formula; what is only recorded is worth nothing, what is scored something. */
export function withFormula(line: CriteriaLine, kind: FormulaKind): CriteriaLine {
  const worthless = kind === "none" || kind === "penalty";
  return { ...line, formula: emptyFormula(kind), max: worthless ? 0 : line.max || firstMaximum };
}

/** A new line at the end of a section, with the next code of its letter. */
export function addLine(sections: readonly CriteriaSection[], index: number): CriteriaSection[] {
  const section = sections[index];
  const letter = section?.lines.at(-1)?.code[0] ?? String.fromCharCode(65 + (index % 26));
  const taken = sections.flatMap(({ lines }) => lines).map(({ code }) => code);
  const numbers = taken
    .filter((code) => code.startsWith(letter))
    .map((code) => Number.parseInt(code.slice(1), 10));
  const line: CriteriaLine = {
    code: `${letter}${Math.max(0, ...numbers) + 1}`,
    name: { vi: "", en: "" },
    ...{ field: "yes_no", max: 100, formula: { kind: "yes_no" }, gate: false },
  };
  return sections.map((each, at) =>
    at === index ? { ...each, lines: [...each.lines, line] } : each,
  );
}

/** The parts that a set does not have yet. */
export function freeParts(sections: readonly CriteriaSection[]): readonly RecordPart[] {
  return recordParts.filter((part) => !sections.some((section) => section.part === part));
}

/** The list with one entry moved up (−1) or down (1); as it was where there is no place. */
export function moved<Entry>(list: readonly Entry[], at: number, by: -1 | 1): Entry[] {
  const entry = list[at];
  const to = at + by;
  if (entry === undefined || to < 0 || to >= list.length) return [...list];
  const rest = list.filter((_, index) => index !== at);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}

/**
 * A section worth `points` in all, its lines in the same proportion: each line is rounded down, and
 * what is left goes to the lines that lost most. Points within formulas follow their line.
 */
export function rescaled(section: CriteriaSection, points: number): CriteriaSection {
  const sum = section.lines.reduce((total, { max }) => total + max, 0);
  if (sum === 0) return section;
  const exact = section.lines.map(({ max }) => (max * points) / sum);
  const maxima = exact.map(Math.floor);
  const left = points - maxima.reduce((total, max) => total + max, 0);
  const byLoss = exact
    .map((value, index) => ({ index, loss: value - Math.floor(value) }))
    .sort((a, b) => b.loss - a.loss || a.index - b.index);
  for (const { index } of byLoss.slice(0, left)) maxima[index] = (maxima[index] ?? 0) + 1;
  const lines = section.lines.map((line, index) => scaledLine(line, maxima[index] ?? line.max));
  return { ...section, lines };
}

function scaledLine(line: CriteriaLine, max: number): CriteriaLine {
  if (line.max === 0) return line;
  const scale = (points: number) => Math.min(max, Math.round((points * max) / line.max));
  return { ...line, max, formula: scaledFormula(line.formula, scale) };
}

function scaledFormula(formula: Formula, scale: (points: number) => number): Formula {
  switch (formula.kind) {
    case "steps":
      return {
        ...formula,
        steps: formula.steps.map((step) => ({ ...step, points: scale(step.points) })),
      };
    case "choice":
      return {
        ...formula,
        choices: formula.choices.map((choice) => ({ ...choice, points: scale(choice.points) })),
      };
    case "capped_count":
      return { ...formula, each: scale(formula.each) };
    case "manual":
      return formula.from === undefined ? formula : { ...formula, from: scale(formula.from) };
    default:
      return formula;
  }
}

const counted = { value: "", numerator: ":tử", denominator: ":mẫu" } as const;

/** What may be typed for it, on a keyboard without these signs too. */
const typedOf = new Map<string | undefined, CountRef["of"]>([
  ...([":tử", ":tu", ":part"] as const).map((typed) => [typed, "numerator"] as const),
  ...([":mẫu", ":mau", ":whole"] as const).map((typed) => [typed, "denominator"] as const),
  [undefined, "value"],
]);

/** Counts as they are typed: "B14 + B15", "B2:tử". */
export function writeRefs(refs: readonly CountRef[]): string {
  return refs.map(({ line, of }) => `${line}${counted[of]}`).join(" + ");
}

/** The counts meant by "B14 + B15", "B2:tử" or "B2:part"; null when it cannot be read. */
export function readRefs(text: string): CountRef[] | null {
  const refs = text.split("+").map((part) => {
    const found = /^\s*([A-Z][0-9]{1,2}[a-z]?)(:\S+)?\s*$/.exec(part.normalize("NFC"));
    const of = found && typedOf.get(found[2]);
    return found?.[1] && of ? { line: found[1], of } : null;
  });
  return refs.some((ref) => ref === null) ? null : refs.filter((ref) => ref !== null);
}

/** Points as they are typed, "4,5" or "1.000", in hundredths; null when they cannot be read. */
export function readPoints(text: string): number | null {
  const typed = text.trim();
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(typed) ? typed.replaceAll(".", "") : typed;
  const number = plain.replace(",", ".");
  return /^\d{1,5}(\.\d{1,2})?$/.test(number) ? Math.round(Number(number) * 100) : null;
}

/** Hundredths of a point as they are typed: a decimal comma, nothing that need not be there. */
export function writePoints(hundredths: number): string {
  return hundredths < 0 ? "" : String(hundredths / 100).replace(".", ",");
}

/** From which value on a step is reached, as it is typed: "97,5", "1.234"; null when it cannot be read. */
export function readThreshold(text: string): number | null {
  return parseNumber(text.trim());
}

/** A threshold as it is typed; nothing while it cannot be read. */
export function writeThreshold(from: number): string {
  return from < 0 ? "" : String(from).replace(".", ",");
}

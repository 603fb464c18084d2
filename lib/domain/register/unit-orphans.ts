import { unitProblem } from "./unit-line";
import type { UnitLine, UnitRef } from "./unit-step";

/** Lines that lean on a row of the file which changes nothing itself fall with it. */
export function withoutOrphans(lines: readonly UnitLine[]): UnitLine[] {
  const entering = new Set(
    lines.flatMap(({ source, step }) => {
      const enters = step?.kind === "found" || step?.kind === "replace";
      return source && enters ? [source.row] : [];
    }),
  );
  const left = lines.map((line) => {
    const lost = refsOf(line).find((ref) => "row" in ref && !entering.has(ref.row));
    if (!line.source || !lost || !("row" in lost)) return line;
    return unitProblem(line.source, { code: "leans_on_problem", values: { row: lost.row } });
  });
  const fell = left.some((line, index) => line !== lines[index]);
  return fell ? withoutOrphans(left) : left;
}

function refsOf({ step }: UnitLine): readonly UnitRef[] {
  if (step === null) return [];
  if (step.kind === "end") return step.successors;
  return step.facts.parent ? [step.facts.parent] : [];
}

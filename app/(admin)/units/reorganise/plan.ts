import { z } from "zod";
import type { UnitId } from "@/lib/domain/ids";
import { typedDay } from "@/lib/forms/typed-day";

const ids = z
  .union([z.string().transform((id) => [id]), z.array(z.string())])
  .optional()
  .transform((list) => (list ?? []).filter((id) => id !== ""))
  .pipe(z.array(z.uuid().transform((id) => id as UnitId)));

const fields = z.object({
  kind: z.enum(["merge", "split", "rename", "re_parent", "dissolve"], "choose_one"),
  on: typedDay,
  legalBasis: z.string().trim().min(1, "required").max(500, "too_long"),
  note: z.string().trim().max(1000, "too_long"),
  from: ids,
  to: ids,
  move: z.string().optional(),
});

/** A reorganisation as it is planned: the same fields in the form and in the address of its review. */
export const Plan = fields.superRefine((plan, issues) => {
  if (plan.from.length === 0) {
    issues.addIssue({ code: "custom", path: ["from"], message: "nothing_ends" });
  }
  for (const message of successorProblems(plan)) {
    issues.addIssue({ code: "custom", path: ["to"], message });
  }
  const oneByOne = plan.kind === "rename" || plan.kind === "re_parent";
  if (oneByOne && Math.max(plan.from.length, plan.to.length) > 1) {
    issues.addIssue({ code: "custom", path: ["from"], message: "one_by_one" });
  }
});

export type Plan = z.infer<typeof Plan>;

/** What is wrong with the units in which those that end are to go on. */
function successorProblems({ kind, from, to }: z.infer<typeof fields>): string[] {
  const problems: string[] = [];
  if (kind === "dissolve" && to.length > 0) problems.push("dissolved_goes_on");
  if (kind !== "dissolve" && to.length === 0) problems.push("no_successor");
  if (kind === "split" && to.length < 2) problems.push("split_in_two");
  if (from.some((id) => to.includes(id))) problems.push("goes_on_in_itself");
  return problems;
}

/** Everything of a plan, as an address. */
export function paramsOf({ from, to, move, ...words }: Plan): URLSearchParams {
  const params = new URLSearchParams(words);
  for (const id of from) params.append("from", id);
  for (const id of to) params.append("to", id);
  if (move) params.set("move", move);
  return params;
}

/** The plan that an address holds, or what is wrong with it. */
export function planOf(params: URLSearchParams) {
  const [from, to] = [params.getAll("from"), params.getAll("to")];
  return Plan.safeParse({ ...Object.fromEntries(params), from, to });
}

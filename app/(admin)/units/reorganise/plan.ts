import { z } from "zod";
import type { UnitId } from "@/lib/domain/ids";
import { typedDay } from "@/lib/forms/typed-day";

const ids = z
  .union([z.string().transform((id) => [id]), z.array(z.string())])
  .optional()
  .transform((list) => (list ?? []).filter((id) => id !== ""))
  .pipe(z.array(z.uuid().transform((id) => id as UnitId)));

/** A reorganisation as it is planned: the same fields in the form and in the address of its review. */
export const Plan = z
  .object({
    kind: z.enum(["merge", "split", "rename", "re_parent", "dissolve"], "choose_one"),
    on: typedDay,
    legalBasis: z.string().trim().min(1, "required").max(500, "too_long"),
    note: z.string().trim().max(1000, "too_long"),
    from: ids,
    to: ids,
    move: z.string().optional(),
  })
  .superRefine(({ kind, from, to }, issues) => {
    const refuse = (field: string, message: string) =>
      issues.addIssue({ code: "custom", path: [field], message });
    if (from.length === 0) refuse("from", "nothing_ends");
    if (kind === "dissolve" ? to.length > 0 : to.length === 0) {
      refuse("to", kind === "dissolve" ? "dissolved_goes_on" : "no_successor");
    }
    if (kind === "split" && to.length < 2) refuse("to", "split_in_two");
    if ((kind === "rename" || kind === "re_parent") && (from.length > 1 || to.length > 1)) {
      refuse("from", "one_by_one");
    }
    if (from.some((id) => to.includes(id))) refuse("to", "goes_on_in_itself");
  });

export type Plan = z.infer<typeof Plan>;

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

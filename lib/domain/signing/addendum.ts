import { z } from "zod";
import { fieldValue } from "@/lib/domain/inspection/field";

/** What an addendum corrects: a line of the record, or something else in the minutes, in words. */
export const correction = z.discriminatedUnion("of", [
  z.strictObject({
    of: z.literal("line"),
    field: z.string().min(1).max(8),
    old: fieldValue.nullable(),
    new: fieldValue,
  }),
  z.strictObject({
    of: z.literal("words"),
    subject: z.string().min(1).max(200),
    old: z.string().max(2000),
    new: z.string().min(1).max(2000),
  }),
]);

export type Correction = z.infer<typeof correction>;

const common = {
  record_id: z.string(),
  position: z.int(),
  previous: z.string(),
  name: z.string(),
  title: z.string(),
  at: z.string(),
};

/** One entry in the chain behind a sealed record, as its digest is taken of it. */
export const addendumContent = z.discriminatedUnion("kind", [
  z.strictObject({
    ...common,
    kind: z.literal("correction"),
    number: z.string(),
    correction,
    reason: z.string(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("answer"),
    /** The position of the correction that it answers. */
    to: z.int(),
    agreed: z.boolean(),
    statement: z.string(),
  }),
]);

export type AddendumContent = z.infer<typeof addendumContent>;

/** The corrections of a chain that the unit has not answered yet, by position. */
export function unanswered(entries: readonly AddendumContent[]): number[] {
  const answered = new Set(entries.flatMap((entry) => (entry.kind === "answer" ? [entry.to] : [])));
  return entries
    .filter(({ kind, position }) => kind === "correction" && !answered.has(position))
    .map(({ position }) => position);
}

/** What stands in a line after the corrections so far; undefined where none is of it. */
export function correctedValue(entries: readonly AddendumContent[], field: string) {
  const values = entries.flatMap((entry) =>
    entry.kind === "correction" &&
    entry.correction.of === "line" &&
    entry.correction.field === field
      ? [entry.correction.new]
      : [],
  );
  return values.at(-1);
}

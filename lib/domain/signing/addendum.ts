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

type Entry<Kind extends AddendumContent["kind"]> = Extract<AddendumContent, { kind: Kind }>;

/** The corrections of a chain, each with what the unit said to it; null while it said nothing. */
export function answeredCorrections<One extends AddendumContent>(
  entries: readonly One[],
): {
  readonly entry: One & Entry<"correction">;
  readonly answer: (One & Entry<"answer">) | null;
}[] {
  const answers = entries.filter((one): one is One & Entry<"answer"> => one.kind === "answer");
  return entries
    .filter((one): one is One & Entry<"correction"> => one.kind === "correction")
    .map((entry) => ({ entry, answer: answers.find(({ to }) => to === entry.position) ?? null }));
}

/** The last correction of a line; undefined where none is of it. */
export function lastCorrection(entries: readonly AddendumContent[], field: string) {
  return answeredCorrections(entries)
    .flatMap(({ entry: { number, correction: one } }) =>
      one.of === "line" && one.field === field ? [{ number, value: one.new }] : [],
    )
    .at(-1);
}

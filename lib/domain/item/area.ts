import { z } from "zod";

const dot = z.number().int().min(0).max(20_000);

/** A part of a picture, in its own dots from the upper left. */
export const area = z.discriminatedUnion("shape", [
  z.strictObject({
    shape: z.literal("rectangle"),
    left: dot,
    top: dot,
    width: dot,
    height: dot,
  }),
  z.strictObject({ shape: z.literal("circle"), x: dot, y: dot, radius: dot }),
  z.strictObject({
    shape: z.literal("polygon"),
    points: z
      .array(z.tuple([dot, dot]))
      .min(3)
      .max(40),
  }),
]);

export type Area = z.infer<typeof area>;

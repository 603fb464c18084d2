import { z } from "zod";
import { samplingRuleSchema } from "./rule";

/** The name of the format in a published sheet. */
export const sheetFormat = "sat-hach-sample/1";

const count = z.int().min(0);
const hex = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The mark of an officer on a sheet: C and the place for who was chosen, D and the place for who
 * stands by, empty for the others.
 */
const markSchema = z.string().regex(/^([CD][1-9]\d*)?$/);

/** A draw as it is published: everything that is needed to repeat it, and nothing else. */
export const sampleSheetSchema = z.object({
  format: z.literal(sheetFormat),
  campaign: z.string(),
  draw: z.int().min(1),
  roll_on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  commitment: hex,
  /** Empty before the draw. */
  seed: z.string(),
  witness: z.string(),
  rule: samplingRuleSchema,
  units: z
    .array(
      z.object({
        number: z.int().min(1),
        name: z.string(),
        roll_digest: hex,
        /** Fixed with the roll, before the draw. */
        strata: z.array(
          z.object({ stratum: z.string(), size: count, sample: count, reserves: count }),
        ),
      }),
    )
    .min(1),
  members: z.array(
    z.object({
      unit: z.int().min(1),
      staff_code: z.string().min(1),
      name: z.string(),
      title: z.string(),
      job_group: z.string(),
      stratum: z.string(),
      mark: markSchema,
    }),
  ),
});

export type SampleSheet = z.infer<typeof sampleSheetSchema>;
export type SheetMember = SampleSheet["members"][number];

/** The mark of what the draw made of an officer. */
export function markOf(outcome: "selected" | "reserve" | null, place: number | null): string {
  return outcome === null ? "" : `${outcome === "selected" ? "C" : "D"}${place ?? ""}`;
}

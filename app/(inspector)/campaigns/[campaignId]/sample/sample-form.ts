import { z } from "zod";
import type { CampaignId, SampleDrawId, UnitId } from "@/lib/domain/ids";
import { samplingRuleSchema } from "@/lib/domain/sampling/rule";
import { typedDay } from "@/lib/forms/typed-day";

const campaignId = z.uuid().transform((id) => id as CampaignId);

const typedNumber = z
  .string()
  .trim()
  .regex(/^\d{1,9}(?:[.,]\d{1,2})?$/, "not_a_number")
  .transform((typed) => Number(typed.replace(",", ".")));

const said = { too_small: "too_small", too_big: "too_large" } as const;

const lines = z.string().transform((typed) =>
  typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== ""),
);

/** The rule as its form sends it; a number outside the domain's bounds is said at its field. */
export const RuleForm = z
  .object({
    campaignId,
    ...{ censusBelow: typedNumber, margin: typedNumber, deviation: typedNumber },
    ...{ minimum: typedNumber, reserves: typedNumber },
    target: z.enum(["mean", "pass"], "choose_one"),
    byJobGroup: z.string().optional(),
    mustTitles: lines,
    mustGroups: z.array(z.string().max(60)).max(50).default([]),
  })
  .transform(({ campaignId: id, target, margin, deviation, byJobGroup, ...rest }, issues) => {
    const rule = samplingRuleSchema.safeParse({
      ...rest,
      byJobGroup: byJobGroup !== undefined,
      target: target === "mean" ? { kind: target, margin, deviation } : { kind: target, margin },
    });
    if (rule.success) return { campaignId: id, rule: rule.data };
    for (const issue of rule.error.issues) {
      const { code, path } = issue;
      const field = String(path.at(0) === "target" ? path.at(-1) : path.at(0));
      const message = code === "too_small" || code === "too_big" ? said[code] : "not_whole";
      issues.addIssue({ ...issue, path: [field], message });
    }
    return z.NEVER;
  });

export const FixForm = z.object({
  campaignId,
  unitIds: z
    .array(z.uuid().transform((id) => id as UnitId))
    .max(5000)
    .default([]),
  rollOn: typedDay,
  reason: z.string().trim().max(300, "too_long").default(""),
});

export const DrawForm = z.object({
  drawId: z.uuid().transform((id) => id as SampleDrawId),
  witness: z.string().trim().max(60, "too_long").normalize("NFC"),
});

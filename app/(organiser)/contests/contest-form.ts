import { z } from "zod";
import { tieBreaks } from "@/lib/domain/contest/tie-break";
import type { AudienceId, ContestId, SittingId, TestId, UnitId } from "@/lib/domain/ids";
import { typedWhole } from "@/lib/forms/typed-number";

const text = z.string().trim().min(1, "required").max(200, "too_long");

export const contestId = z.uuid().transform((id) => id as ContestId);
export const sittingId = z.uuid().transform((id) => id as SittingId);
const unitId = z.uuid("choose_one").transform((id) => id as UnitId);

const prizeCount = typedWhole({ least: 0, most: 999 });

/** What a contest is called, how equal scores are told apart, what can be won. */
const TermsForm = z
  .object({
    name: text,
    rules: z.string().trim().max(10_000, "too_long"),
    tieBreak: z.enum(tieBreaks, "choose_one"),
    ...{ first: prizeCount, second: prizeCount, third: prizeCount, consolation: prizeCount },
  })
  .transform(({ first, second, third, consolation, ...terms }) => ({
    ...terms,
    prizes: { first, second, third, consolation },
  }));

export const ContestForm = z.intersection(z.object({ ownerUnitId: unitId }), TermsForm);
export const EditedContest = z.intersection(z.object({ contestId }), TermsForm);

export const AudienceForm = z.object({
  contestId,
  name: text,
  unitIds: z.array(unitId).max(500).default([]),
  jobGroupCodes: z.array(z.string().max(60)).max(100).default([]),
});

export const AudienceTarget = z.object({
  contestId,
  audienceId: z.uuid().transform((id) => id as AudienceId),
});

export const RoundTarget = z.object({ contestId, sittingId });

export const RoundFields = z.object({
  contestId,
  name: text,
  testId: z.uuid("choose_one").transform((id) => id as TestId),
});

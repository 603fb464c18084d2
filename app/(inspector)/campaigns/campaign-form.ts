import { z } from "zod";
import type {
  CampaignId,
  CampaignTeamId,
  CriteriaSetId,
  UnitId,
  UserId,
  VisitId,
} from "@/lib/domain/ids";
import { teamTasks } from "@/lib/domain/inspection/team";
import { typedDay, typedDayOrNone, typedTimeOrNone } from "@/lib/forms/typed-day";

const line = z.string().trim().max(200, "too_long");
const text = z.string().trim().min(1, "required").max(200, "too_long");
const reason = z.string().trim().min(1, "required").max(1000, "too_long");

export const campaignId = z.uuid().transform((id) => id as CampaignId);
const visitId = z.uuid().transform((id) => id as VisitId);
const teamId = z.uuid("choose_one").transform((id) => id as CampaignTeamId);
const userId = z.uuid("choose_one").transform((id) => id as UserId);
const unitId = z.uuid("choose_one").transform((id) => id as UnitId);

const year = z
  .string()
  .trim()
  .regex(/^20\d{2}$/, "not_a_year")
  .transform(Number);

const days = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/, "not_days")
  .transform(Number)
  .refine((count) => count <= 365, "not_days");

const Limits = {
  ...{ notice: days, minutes: days, explanation: days },
  ...{ conclusion: days, remedy: days, recheck: days },
};

/** Everything a campaign is founded on, as typed. */
export const CampaignForm = z
  .object({
    ...{ code: text, name: text, year, ownerUnitId: unitId },
    ...{ issuingBody: line, issuingParent: line },
    ...{ decisionNumber: text, decisionOn: typedDay, decisionSigner: line },
    ...{ planNumber: line, planOn: typedDayOrNone },
    ...{ periodFrom: typedDay, periodTo: typedDay, visitsFrom: typedDay, visitsTo: typedDay },
    criteriaSetId: z.uuid("choose_one").transform((id) => id as CriteriaSetId),
    unitIds: z.array(unitId, "no_unit").min(1, "no_unit").max(1000),
    ...Limits,
  })
  .superRefine(({ planNumber, planOn }, issues) => {
    const half = (planNumber === "") !== (planOn === null);
    const path = planNumber === "" ? "planNumber" : "planOn";
    if (half) issues.addIssue({ code: "custom", path: [path], message: "half_plan" });
  })
  .transform(({ unitIds, ...typed }) => {
    const { decisionSigner, planNumber, planOn, visitsFrom, visitsTo, ...rest } = typed;
    const { notice, minutes, explanation, conclusion, remedy, recheck, ...values } = rest;
    const limits = { notice, minutes, explanation, conclusion, remedy, recheck };
    return {
      ...values,
      plan: { decisionSigner, planNumber, planOn, visitsFrom, visitsTo, limits },
      visits: unitIds.map((id) => ({ unitId: id, scheduledOn: null, team: "", members: [] })),
    };
  });

export const AddUnitsForm = z.object({
  campaignId,
  unitIds: z.array(unitId, "no_unit").min(1, "no_unit").max(1000),
  reason,
});

/** A body above without the body itself would stand on no paper. */
export const HeadingForm = z
  .object({ campaignId, issuingBody: line, issuingParent: line })
  .refine(({ issuingBody, issuingParent }) => issuingBody !== "" || issuingParent === "", {
    path: ["issuingBody"],
    message: "body_missing",
  });

export const TeamForm = z.object({ campaignId, name: text });
export const MemberForm = z.object({
  ...{ campaignId, teamId, userId, task: z.enum(teamTasks, "choose_one"), duty: line },
});
export const MemberTarget = z.object({ campaignId, teamId, userId });

export const ScheduleForm = z.object({
  ...{ campaignId, visitId, teamId, place: line },
  ...{ day: typedDay, startsAt: typedTimeOrNone, endsAt: typedTimeOrNone },
});

export const WithdrawForm = z.object({ campaignId, visitId, reason });

export const AnnounceForm = z.object({
  campaignId,
  visitIds: z.array(visitId, "no_visit").min(1, "no_visit").max(1000),
  ...{ number: text, issuedOn: typedDay, signer: line, selfReportDue: typedDay },
});

/** The field that is to blame for days that do not fit each other, and for a code that is taken. */
export const blamed = {
  code_taken: "code",
  period_order: "periodTo",
  plan_before_decision: "planOn",
  visits_before_decision: "visitsFrom",
  visits_order: "visitsTo",
} as const;

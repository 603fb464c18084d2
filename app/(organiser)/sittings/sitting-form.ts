import { z } from "zod";
import { deadlinePolicies } from "@/lib/domain/attempt/deadline";
import { instantInVietNam } from "@/lib/domain/calendar/day";
import { parseDay, parseTime } from "@/lib/domain/calendar/typed";
import type { CampaignId, TestId, UnitId } from "@/lib/domain/ids";
import { lateRules } from "@/lib/domain/sitting/late-limit";

const day = z.string().transform((typed, ctx) => {
  const read = parseDay(typed);
  if (read !== null) return read;
  ctx.addIssue({ code: "custom", message: typed.trim() === "" ? "required" : "not_a_date" });
  return z.NEVER;
});

const time = z.string().transform((typed, ctx) => {
  const read = parseTime(typed);
  if (read !== null) return read;
  ctx.addIssue({ code: "custom", message: typed.trim() === "" ? "required" : "not_a_time" });
  return z.NEVER;
});

const WindowFields = z.object({
  fromDay: day,
  fromTime: time,
  /** Empty: on the day on which it begins. */
  toDay: z.literal("").or(day),
  toTime: time,
});

type WindowFields = z.infer<typeof WindowFields>;

function toWindow({ fromDay, fromTime, toDay, toTime }: WindowFields) {
  return {
    windowFrom: instantInVietNam(fromDay, fromTime),
    windowTo: instantInVietNam(toDay || fromDay, toTime),
  };
}

const text = z.string().trim().min(1, "required").max(200, "too_long");

/** What a window is moved to, and how late one may begin in it: empty, all along. */
export const WindowForm = WindowFields.extend({ lateMinutes: z.string().trim() }).transform(
  ({ lateMinutes, ...typed }, ctx) => {
    const lateLimitS = lateMinutes === "" ? null : secondsOf(lateMinutes);
    if (lateLimitS !== undefined) return { ...toWindow(typed), lateLimitS };
    ctx.addIssue({ code: "custom", path: ["lateMinutes"], message: "late_minutes" });
    return z.NEVER;
  },
);

/** The end alone, moved to another day and time. */
export const EndForm = z
  .object({ toDay: day, toTime: time })
  .transform(({ toDay, toTime }) => ({ windowTo: instantInVietNam(toDay, toTime) }));

const Plan = z.object({
  testId: z.uuid("choose_one").transform((id) => id as TestId),
  campaignId: z
    .literal("")
    .or(z.uuid("choose_one"))
    .transform((id) => (id === "" ? null : (id as CampaignId))),
  ownerUnitId: z.uuid("choose_one").transform((id) => id as UnitId),
  name: text,
  room: text,
  deadlinePolicy: z.enum(deadlinePolicies, "choose_one"),
  lateRule: z.enum(lateRules, "choose_one"),
  lateMinutes: z.string().trim(),
  startCode: z.enum(["yes", "no"], "choose_one"),
});

/** Everything a sitting is made of, as typed. */
export const SittingForm = Plan.extend(WindowFields.shape).transform((typed, ctx) => {
  const { lateRule, lateMinutes, startCode, fromDay, fromTime, toDay, toTime, ...plan } = typed;
  const lateLimitS = lateRule === "minutes" ? secondsOf(lateMinutes) : lateOf(lateRule);
  if (lateLimitS === undefined) {
    ctx.addIssue({ code: "custom", path: ["lateMinutes"], message: "late_minutes" });
    return z.NEVER;
  }
  return {
    ...plan,
    ...toWindow({ fromDay, fromTime, toDay, toTime }),
    lateLimitS,
    withStartCode: startCode === "yes",
  };
});

const lateOf = (rule: "regulation" | "window") => (rule === "regulation" ? rule : null);

/** Up to four hours, or undefined. */
function secondsOf(minutes: string): number | undefined {
  if (!/^\d{1,3}$/.test(minutes) || Number(minutes) > 240) return undefined;
  return Number(minutes) * 60;
}

/** The field that is to blame for a plan that cannot be. */
export const blamed = {
  window_order: "toTime",
  window_short: "toTime",
  late_undecided: "lateMinutes",
} as const;

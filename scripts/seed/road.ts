import { addDays } from "@/lib/domain/calendar/add-days";
import type { VisitId } from "@/lib/domain/ids";
import { hasReached, type VisitState, type visitRoad } from "@/lib/domain/inspection/state";
import { type MoveVisit, moveVisit } from "@/lib/services/campaign/move-visit";
import type { Context } from "@/lib/services/context";
import { insertAuditEvent } from "@/db/queries/audit";
import { expect } from "./expect";

/** Who takes which steps, and the papers they quote. */
export type Travellers = {
  readonly leader: Context;
  readonly inspector: Context;
  readonly representative: Context;
  /** Of the numbers on the papers: "QĐ-2018". */
  readonly mark: string;
};

type Place = (typeof visitRoad)[number];
type Stop = Omit<MoveVisit, "visitId" | "document"> & {
  readonly to: Place;
  readonly by: "leader" | "inspector" | "representative";
  readonly number?: string;
};

/** The road of a visit on `day`, with the days that plans usually leave between its steps. */
function roadOf(day: string): Stop[] {
  const on = (days: number) => addDays(day, days);
  return [
    { to: "announced", move: "announce", by: "leader", on: on(-16), dueOn: on(-5), number: "CV" },
    { to: "self_reported", move: "self_report", by: "representative", on: on(-6), number: "BC" },
    { to: "visited", move: "visit", by: "inspector", on: day },
    { to: "minutes_draft", move: "draft_minutes", by: "inspector", on: day },
    { to: "minutes_signed", move: "sign_minutes", by: "inspector", on: on(1), number: "BB" },
    { to: "concluded", move: "conclude", by: "leader", on: on(14), dueOn: on(40), number: "TB" },
    { to: "remedying", move: "remedy", by: "representative", on: on(30), number: "BC-KP" },
    { to: "rechecked", move: "recheck", by: "inspector", on: on(45), number: "BB-PT" },
    { to: "closed", move: "close", by: "leader", on: on(47) },
  ];
}

type Journey = { readonly visitId: VisitId; readonly day: string; readonly state: VisitState };

/** Takes a visit along the road up to a state; steps taken by an earlier start stay. */
export async function travel(
  { mark, ...people }: Travellers,
  { visitId, day, state }: Journey,
  until: Place,
): Promise<void> {
  const left = roadOf(day).filter(({ to }) => !hasReached(state, to) && hasReached(until, to));
  for (const { to: _, by, number, ...step } of left) {
    const ctx = people[by];
    const issuedOn = step.on ?? day;
    const document =
      number === undefined
        ? {}
        : { document: { number: `${issuedOn.slice(8)}/${number}-${mark}`, issuedOn } };
    await ctx.db.transaction(async (tx) => {
      const { unitId, from, to } = expect(
        await moveVisit(tx, ctx, { ...step, ...document, visitId }),
      );
      const subject = ["visit", visitId] as const;
      await insertAuditEvent(tx, ctx, { act: "visit.move", subject, unitId, detail: { from, to } });
    });
  }
}

import { addDays } from "@/lib/domain/calendar/add-days";
import type { RecommendationId, RecordId } from "@/lib/domain/ids";
import { hasReached } from "@/lib/domain/inspection/state";
import { changeRecommendation } from "@/lib/services/finding/change-recommendation";
import { loadFindings } from "@/lib/services/finding/load-findings";
import { acceptRemedy } from "@/lib/services/follow-up/accept-remedy";
import { addRemedyFile } from "@/lib/services/follow-up/add-remedy-file";
import { closeRecommendation } from "@/lib/services/follow-up/close-recommendation";
import { reportRemedy } from "@/lib/services/follow-up/report-remedy";
import { dayFromNow } from "./campaigns";
import { expect } from "./expect";
import { type Followed, onDay } from "./follow-up";
import { onePage } from "./paper";
import { travel, type Travellers } from "./road";
import { signSeedRecord } from "./signing";
import type { World } from "./world";

type Pursued = Followed & Travellers & { readonly recordId: RecordId };

/** Days after the visit. */
const concludedAfter = 14;
const dueAfter = { closed: 34, overdue: 40, reported: 52 } as const;

/**
 * From the minutes of a unit to what it does about its recommendations: one is closed after its
 * re-check, one was left undone past its day, the others are reported and wait for theirs. A unit
 * visited too lately, in an older world, stays where it is.
 */
export async function pursue(world: World, pursued: Pursued): Promise<void> {
  const { leader, inspector, representative, recordId, visitId, day, state } = pursued;
  if (addDays(day, dueAfter.overdue) >= dayFromNow(0) || hasReached(state, "remedying")) return;
  await signSeedRecord(world, {
    ...{ leader, secretary: inspector, unit: representative, recordId },
    ...{ number: "01/BB-ĐKT", heldOn: day, until: "sealed" },
  });
  if (!hasReached(state, "concluded")) await setDays(pursued);
  const signed = hasReached(state, "minutes_signed") ? state : "minutes_signed";
  const issuing = { ...pursued, leader: onDay(leader, addDays(day, concludedAfter)) };
  await travel(issuing, { visitId, day, state: signed }, "concluded");
  const issued = (await recommendationsOf(pursued)).filter((one) => one.state === "issued");
  for (const { id, dueOn } of issued) {
    if (dueOn === addDays(day, dueAfter.overdue)) continue;
    await remedy(pursued, { id, ends: dueOn === addDays(day, dueAfter.closed) });
  }
}

async function recommendationsOf({ leader, visitId }: Pursued) {
  const { findings } = await loadFindings(leader, { visitId });
  return findings.flatMap(({ recommendations }) => recommendations);
}

/** By when each draft is to be done; the days tell them apart when a start is gone on with. */
async function setDays(pursued: Pursued): Promise<void> {
  const { inspector, day } = pursued;
  const ctx = onDay(inspector, addDays(day, 2));
  const days = Object.values(dueAfter);
  for (const [index, draft] of (await recommendationsOf(pursued)).entries()) {
    const { id: recommendationId, kind, text, ownerUnitId, ownerPerson } = draft;
    const dueOn = addDays(day, days[index] ?? dueAfter.reported);
    const words = { kind, text, ownerUnitId, ownerPerson, dueOn };
    const change = { recommendationId, over: draft.wording, ...words };
    expect(await changeRecommendation(ctx, change));
  }
}

/** The unit reports with evidence; where it `ends`, the team re-checks and its leader closes. */
async function remedy(
  { leader, inspector, representative, day }: Pursued,
  { id: recommendationId, ends }: { readonly id: RecommendationId; readonly ends: boolean },
): Promise<void> {
  const unit = onDay(representative, addDays(day, ends ? 30 : 41));
  const bytes = onePage(["BAO CAO KHAC PHUC (minh hoa)", recommendationId]);
  expect(await addRemedyFile(unit, { recommendationId, name: "bao-cao-khac-phuc.pdf", bytes }));
  const done = "Đơn vị đã thực hiện xong, có văn bản kèm theo.";
  expect(await reportRemedy(unit, { recommendationId, text: done }));
  if (!ends) return;
  const heldOn = addDays(day, 32);
  const check = { heldOn, method: "on_papers", text: "Tài liệu đầy đủ." } as const;
  expect(await acceptRemedy(onDay(inspector, heldOn), { recommendationId, ...check }));
  const end = onDay(leader, addDays(day, 33));
  expect(await closeRecommendation(end, { recommendationId, text: "" }));
}

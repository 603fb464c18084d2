import { eq } from "drizzle-orm";
import { visit } from "@/db/schema";
import type { VisitId } from "@/lib/domain/ids";
import type { VisitState } from "@/lib/domain/inspection/state";
import { addExplanationFile } from "@/lib/services/campaign/add-explanation-file";
import { sendExplanation } from "@/lib/services/campaign/send-explanation";
import { anotherCampaign, type VisitedUnit } from "./a-room";
import { type Backstage, must } from "./backstage";

/**
 * What a unit explained in one visit with its file, and a file that waits there to be sent; and a visit
 * of another campaign in which it may explain now.
 */
export async function anExplanation(
  backstage: Backstage,
  { visitId, ...unit }: VisitedUnit & { readonly visitId: VisitId },
) {
  const representative = await backstage.as("unit_representative");
  const file = { visitId, name: "nhat-ky.pdf", bytes: Buffer.from("%PDF-1.7\n%%EOF") };
  const before = await setState(backstage, visitId, "minutes_signed");
  const explanationFileId = must(await addExplanationFile(representative, file));
  must(await sendExplanation(representative, { visitId, text: "Có sao lưu" }));
  const laidFileId = must(await addExplanationFile(representative, file));
  await setState(backstage, visitId, before);
  const explainedVisitId = await anotherCampaign(backstage, unit);
  await setState(backstage, explainedVisitId, "minutes_signed");
  return { explanationFileId, laidFileId, explainedVisitId };
}

/** Puts a visit to a state without the road there; returns the one before. */
async function setState({ world: { db } }: Backstage, id: VisitId, state: VisitState) {
  const [row] = await db.select({ state: visit.state }).from(visit).where(eq(visit.id, id));
  if (!row) throw new Error("no visit");
  await db.update(visit).set({ state }).where(eq(visit.id, id));
  return row.state;
}

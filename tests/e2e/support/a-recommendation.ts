import { eq } from "drizzle-orm";
import { finding, recommendation } from "@/db/schema";
import { addDays } from "@/lib/domain/calendar/add-days";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { UnitId, VisitId } from "@/lib/domain/ids";
import { addFinding } from "@/lib/services/finding/add-finding";
import { addRecommendation } from "@/lib/services/finding/add-recommendation";
import { addRemedyFile } from "@/lib/services/follow-up/add-remedy-file";
import { type Backstage, must } from "./backstage";

/**
 * A recommendation to a unit that was issued, with a file laid to its remedy, while the visit itself
 * is still under way: so that whoever may can also draft.
 */
export async function aRecommendation(
  { world, as }: Backstage,
  { visitId, unitId }: { readonly visitId: VisitId; readonly unitId: UnitId },
) {
  const inspector = await as("inspector");
  const basis = { field: "B1", topicId: null, evidenceId: null };
  const words = { text: "Thiếu máy tính", cause: "", severity: "minor" } as const;
  const findingId = must(await addFinding(inspector, { visitId, ...basis, ...words }));
  const dueOn = addDays(dayInVietNam(inspector.now), 30);
  const asked = { kind: "remedy", text: "Bố trí thêm máy tính" } as const;
  const owner = { ownerUnitId: unitId, ownerPerson: "", dueOn };
  const recommendationId = must(
    await addRecommendation(inspector, { findingId, ...asked, ...owner }),
  );
  await world.db
    .update(recommendation)
    .set({ state: "issued" })
    .where(eq(recommendation.id, recommendationId));
  await world.db.update(finding).set({ issuedAt: inspector.now }).where(eq(finding.id, findingId));
  const file = { name: "qd.pdf", bytes: Buffer.from("%PDF-1.7\n%%EOF") };
  const representative = await as("unit_representative");
  const fileId = must(await addRemedyFile(representative, { recommendationId, ...file }));
  return { findingId, recommendationId, fileId };
}

import { eq } from "drizzle-orm";
import { notification, recommendation } from "@/db/schema";
import type { RecommendationId } from "@/lib/domain/ids";
import { type Context } from "@/lib/services/context";
import { reportRemedy } from "@/lib/services/follow-up/report-remedy";
import { must } from "../sitting/a-sitting";
import { type Issued, layFile, today } from "../finding/a-conclusion";

/** How a re-check was held. */
export const check = { heldOn: today, method: "on_site" } as const;

/** Reported with a file by the unit. */
export async function aReported(world: Issued): Promise<Issued> {
  await layFile(world);
  const { recommendationId, representative } = world;
  must(await reportRemedy(representative, { recommendationId, text: "Đã ban hành QĐ 12" }));
  return world;
}

/** Where a recommendation stands. */
export async function stateNow({ database }: Issued, id: RecommendationId) {
  const [row] = await database.select().from(recommendation).where(eq(recommendation.id, id));
  return row && { state: row.state, dueOn: row.dueOn };
}

/** What a person was told, one kind a notice, as it came. */
export const told = async ({ database }: Issued, ctx: Context) =>
  (
    await database
      .select({ kind: notification.kind })
      .from(notification)
      .where(eq(notification.userId, ctx.actor.userId))
      .orderBy(notification.id)
  ).map(({ kind }) => kind);

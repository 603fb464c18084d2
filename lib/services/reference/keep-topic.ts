import { insertAuditEvent } from "@/db/queries/audit";
import { selectTopics, upsertTopics } from "@/db/queries/topics";
import type { TopicId } from "@/lib/domain/ids";
import { type Context, requirePermission } from "@/lib/services/context";

export type KeepTopic = { readonly code: string; readonly name: string; readonly nameEn: string };

/** The topic of that code, made when there is none: at the end of the list. */
export async function keepTopic(ctx: Context, values: KeepTopic): Promise<TopicId> {
  requirePermission(ctx, "item.write");
  return ctx.db.transaction(async (tx) => {
    const topics = await selectTopics(tx);
    const found = topics.find(({ code }) => code === values.code);
    if (found) return found.id;
    const position = Math.max(0, ...topics.map((topic) => topic.position)) + 1;
    await upsertTopics(tx, [{ ...values, position }]);
    const made = (await selectTopics(tx)).find(({ code }) => code === values.code);
    if (!made) throw new Error("topic was not inserted");
    await insertAuditEvent(tx, ctx, {
      act: "reference.import",
      subject: ["reference", values.code],
      detail: { topics: 1 },
    });
    return made.id;
  });
}

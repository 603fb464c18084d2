import { insertAuditEvent } from "@/db/queries/audit";
import { type TableWords, writeTable } from "@/lib/documents/sheet/write-table";
import type { Context } from "@/lib/services/context";
import { listTrainees, type ListTrainees, type Trainee } from "./list-trainees";

type Trainees = Awaited<ReturnType<typeof listTrainees>>;

/** The officers to be trained in a topic as an Excel file. It names people: that it was taken is in the log. */
export async function exportTrainees(
  ctx: Context,
  query: ListTrainees,
  wordsOf: (trainees: Trainees) => TableWords<Trainee>,
): Promise<Uint8Array> {
  const trainees = await listTrainees(ctx, query);
  await ctx.db.transaction((tx) =>
    insertAuditEvent(tx, ctx, {
      act: "training.export",
      subject: ["campaign", trainees.campaign.id],
      detail: { topic: trainees.topic.code, officers: trainees.officers.length },
    }),
  );
  return writeTable(trainees.officers, wordsOf(trainees));
}

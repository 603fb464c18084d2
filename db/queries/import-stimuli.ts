import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { stimulus, stimulusVersion } from "@/db/schema";
import type { ItemImportId } from "@/lib/domain/ids";
import { isCurrentVersion } from "./stimuli";

/** The texts that an import wrote and that are in use, each with its newest version and how many items it has. */
export async function selectImportedStimuli(tx: Transaction, importId: ItemImportId) {
  const rows = await tx
    .select({
      importRef: stimulus.importRef,
      versionId: stimulusVersion.id,
      items: sql<number>`(select count(distinct v.item_id)::int from item_version_stimulus l
        join stimulus_version s on s.id = l.stimulus_version_id
        join item_version v on v.id = l.item_version_id
        where s.stimulus_id = ${stimulus.id})`,
    })
    .from(stimulus)
    .innerJoin(stimulusVersion, isCurrentVersion)
    .where(
      and(
        eq(stimulus.importId, importId),
        eq(stimulus.state, "in_use"),
        isNotNull(stimulus.importRef),
      ),
    );
  return rows.map(({ importRef, ...row }) => ({ ...row, importRef: importRef ?? "" }));
}

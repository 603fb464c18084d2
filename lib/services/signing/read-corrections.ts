import type { Executor } from "@/db/client";
import type { FoundRecord } from "@/db/queries/records";
import { selectAddenda } from "@/db/queries/signing";
import { addendumContent, answeredCorrections } from "@/lib/domain/signing/addendum";

/** What was corrected of a record since it was sealed, each with what the unit said to it. */
export async function readCorrections(db: Executor, { record }: Pick<FoundRecord, "record">) {
  if (record.state !== "sealed") return [];
  const rows = await selectAddenda(db, record.id);
  return answeredCorrections(rows.map(({ content }) => addendumContent.parse(JSON.parse(content))));
}

import type { Executor } from "@/db/client";
import type { FoundRecord } from "@/db/queries/records";
import type { CorrectionFacts } from "@/lib/documents/inspection/facts";
import { valueText } from "@/lib/documents/inspection/words";
import { type CriteriaLine, linesOf } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import type { Correction } from "@/lib/domain/signing/addendum";
import { readCorrections } from "@/lib/services/signing/read-corrections";

/** What was corrected of a record since it was sealed, as its papers tell of it. */
export async function correctionFacts(
  db: Executor,
  found: FoundRecord,
): Promise<CorrectionFacts[]> {
  const lines = linesOf(found.criteriaSet.sections);
  return (await readCorrections(db, found)).map(({ entry, answer }) => ({
    ...{ number: entry.number, at: new Date(entry.at), reason: entry.reason },
    ...wordsOf(entry.correction, lines),
    answer: answer && { agreed: answer.agreed, statement: answer.statement },
  }));
}

function wordsOf(correction: Correction, lines: readonly CriteriaLine[]) {
  if (correction.of === "words") {
    return { field: null, name: correction.subject, before: correction.old, after: correction.new };
  }
  const line = lines.find(({ code }) => code === correction.field);
  const told = (value: FieldValue | null) => (line && value ? valueText(line, value) : "");
  return {
    ...{ field: correction.field, name: line?.name.vi ?? "" },
    before: told(correction.old),
    after: told(correction.new),
  };
}

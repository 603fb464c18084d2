import { getLocale } from "next-intl/server";
import type { ShownFile } from "@/components/evidence/evidence-list";
import { LineEvidence } from "@/components/evidence/line-evidence";
import { ApplyAct } from "@/components/record/exempt-acts";
import { RecordLines } from "@/components/record/record-lines";
import { type CriteriaSection } from "@/lib/domain/inspection/criteria";
import type { LoadedRecord } from "@/lib/services/record/load-record";
import type { Locale } from "@/messages/namespaces";
import {
  applyLineAction,
  captionEvidenceAction,
  removeEvidenceAction,
  saveFieldAction,
} from "./actions";
import type { RecordSide } from "./record-side";

type PartLinesProps = {
  readonly record: LoadedRecord;
  readonly side: RecordSide;
  readonly section: CriteriaSection;
  readonly userId: string;
};

export const evidenceActs = { caption: captionEvidenceAction, remove: removeEvidenceAction };

/** The lines of one part, each with its files. */
export async function PartLines({ record, side, section, userId }: PartLinesProps) {
  const locale = (await getLocale()) as Locale;
  const recordId = record.record.id;
  const { periodFrom: from, periodTo: to } = record.campaign;
  const nameOf = new Map(section.lines.map(({ code, name }) => [code, name[locale]]));
  return (
    <RecordLines
      {...{ recordId, userId, section, best: record.best, exempt: record.exempt }}
      held={record.values}
      score={side.score}
      test={record.result}
      problems={record.problems.counts}
      period={{ from, to }}
      corrections={record.corrections}
      writes={side.writes}
      verifiedShown={record.verifiedShown}
      evidenceOf={(field) => (
        <LineEvidence
          recordId={recordId}
          field={field}
          title={`${field}: ${nameOf.get(field) ?? ""}`}
          files={filesOf(record, field)}
          writes={side.writes}
          acts={evidenceActs}
        />
      )}
      unmarkOf={(field) => <ApplyAct recordId={recordId} field={field} action={applyLineAction} />}
      save={saveFieldAction}
    />
  );
}

/** The files of a line, or of the record as a whole (null), as the page shows them. */
export function filesOf({ evidence }: LoadedRecord, of: string | null): ShownFile[] {
  return evidence
    .filter(({ field }) => field === of)
    .map(({ id, field, source, name, caption, size, sha256, uploadedBy, ...file }) => ({
      ...{ id, field, source, name, caption, size, sha256, uploadedBy },
      isPicture: file.thumbnailSha256 !== null,
      takenAt: file.takenAt?.getTime() ?? null,
      uploadedAt: file.uploadedAt.getTime(),
    }));
}

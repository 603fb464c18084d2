import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KeptFile, type KeptFileRow } from "@/components/evidence/kept-file";
import type { FormAction } from "@/components/ui/action-form";
import { dayOf } from "@/components/ui/day";
import { instantText } from "@/components/ui/instant";
import { SectionHead } from "@/components/ui/section-head";
import type { ScannedKind } from "@/lib/domain/inspection/scan";
import { RecordPaper, type RecordPaperProps } from "./record-paper";
import { ScanDialog } from "./scan-dialog";

type Scan = KeptFileRow & { readonly signer: string; readonly replacedAt: Date | null };

type Paper = {
  readonly id: string;
  readonly kind: ScannedKind;
  readonly number: string;
  readonly issuedOn: string;
  readonly signer: string;
  readonly scans: readonly Scan[];
  readonly replaced: readonly Scan[];
};

type Props = Omit<RecordPaperProps, "action"> & {
  readonly papers: readonly Paper[];
  readonly mayWrite: boolean;
  readonly record: FormAction;
};

/** The signed papers of a campaign or a visit with what was scanned of them. */
export function ScannedPapers({ papers, mayWrite, kinds, record, ...place }: Props) {
  const t = useTranslations("scan");
  return (
    <>
      <SectionHead title={t("title")} sub={t(papers.length === 0 ? "none" : "sub")}>
        {mayWrite && <RecordPaper {...place} kinds={kinds} action={record} />}
      </SectionHead>
      <ul className="max-w-page list-none">
        {papers.map((paper) => (
          <PaperItem key={paper.id} paper={paper} mayWrite={mayWrite} />
        ))}
      </ul>
    </>
  );
}

type ItemProps = { readonly paper: Paper; readonly mayWrite: boolean };

function PaperItem({ paper, mayWrite }: ItemProps) {
  const t = useTranslations("scan");
  const documents = useTranslations("visit.documents");
  const { id, kind, number, issuedOn, scans, replaced } = paper;
  const signer = scans.at(-1)?.signer ?? paper.signer;
  const name = t("paper", { kind: documents(kind), number });
  return (
    <li className="border-b border-rule py-3">
      <div className="flex flex-wrap items-start gap-x-5 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h3 className="text-16 break-words">{name}</h3>
          <p className="text-15 text-ink-2">
            {t("day", { day: dayOf(issuedOn) })}
            {signer !== "" && ` · ${t("signedBy", { signer })}`}
          </p>
          {scans.length === 0 && <p className="text-15">{t("noScan")}</p>}
        </div>
        {mayWrite && <ScanDialog documentId={id} paper={name} signer={signer} replaces={null} />}
      </div>
      {scans.length > 0 && (
        <ul className="mt-2 grid list-none gap-3">
          {scans.map((scan) => (
            <ScanItem key={scan.id} scan={scan}>
              {mayWrite && (
                <ScanDialog documentId={id} paper={name} signer={signer} replaces={scan.id} />
              )}
            </ScanItem>
          ))}
        </ul>
      )}
      {replaced.length > 0 && (
        <details className="mt-2 text-15">
          <summary>{t("replaced", { count: replaced.length })}</summary>
          <ul className="mt-2 grid list-none gap-3">
            {replaced.map((scan) => (
              <ScanItem key={scan.id} scan={scan} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

type ScanProps = { readonly scan: Scan; readonly children?: ReactNode };

function ScanItem({ scan, children }: ScanProps) {
  const t = useTranslations("scan");
  const { replacedAt } = scan;
  return (
    <KeptFile
      file={scan}
      place="/scans/files"
      {...(replacedAt !== null && { more: t("replacedAt", { at: instantText(replacedAt) }) })}
    >
      {children}
    </KeptFile>
  );
}

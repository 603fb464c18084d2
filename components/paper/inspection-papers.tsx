import { useTranslations } from "next-intl";
import { FileLinks } from "@/components/ui/file-links";
import type { InspectionPaper } from "@/lib/domain/inspection/paper";

const formats = ["docx", "pdf", "xlsx"] as const;

type InspectionPapersProps = {
  /** The page they belong to: "/campaigns/…" or "/records/…". */
  readonly address: string;
  readonly papers: readonly InspectionPaper[];
};

/** The official papers of a campaign or a record, each to edit, to print and to calculate with. */
export function InspectionPapers({ address, papers }: InspectionPapersProps) {
  const t = useTranslations("paper.inspection");
  return (
    <ul className="max-w-text list-none">
      {papers.map((paper) => (
        <li key={paper} className="border-b border-rule py-1.5">
          <span className="block text-15">{t(`name.${paper}`)}</span>
          <FileLinks
            name={t(`name.${paper}`)}
            files={formats.map((format) => ({
              label: t(`format.${format}`),
              href: `${address}/papers/${paper}?format=${format}`,
            }))}
          />
        </li>
      ))}
    </ul>
  );
}

import { useTranslations } from "next-intl";
import { instantText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { InspectionPaper } from "@/lib/domain/inspection/paper";

type TemplateRow = {
  readonly paper: InspectionPaper;
  readonly changed: {
    readonly version: number;
    readonly savedBy: string;
    readonly savedAt: Date;
  } | null;
};

/** The papers of an inspection, with whose wording each has. */
export function TemplateTable({ templates }: { readonly templates: readonly TemplateRow[] }) {
  const t = useTranslations("paper.template");
  const names = useTranslations("paper.inspection.name");
  return (
    <Table stacks caption={t("caption")}>
      <thead>
        <tr>
          <Th numeric>{t("number")}</Th>
          <Th>{t("paper")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("changed")}</Th>
        </tr>
      </thead>
      <tbody>
        {templates.map(({ paper, changed }, n) => (
          <Tr key={paper}>
            <Td numeric>{n + 1}</Td>
            <Th scope="row">
              <Link href={`/paper-templates/${paper}`}>{names(paper)}</Link>
            </Th>
            <Td label={t("state")}>
              {changed ? t("version", { version: changed.version }) : t("original")}
            </Td>
            <Td label={t("changed")}>
              {changed && t("by", { name: changed.savedBy, at: instantText(changed.savedAt) })}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

import { useTranslations } from "next-intl";
import { dayText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { StimulusState } from "@/lib/domain/stimulus/lifecycle";
import { StimulusStateMark } from "./stimulus-state";

export type StimulusRow = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly state: StimulusState;
  readonly approvedVersion: number | null;
  readonly items: number;
  readonly authorName: string;
  readonly changedAt: Date;
};

/** The stimuli of a bank: the code is the margin. */
export function StimulusTable({ stimuli }: { readonly stimuli: readonly StimulusRow[] }) {
  const t = useTranslations("stimulus.list");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("code")}</Th>
          <Th>{t("stimulus")}</Th>
          <Th numeric>{t("items")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("author")}</Th>
          <Th numeric>{t("changed")}</Th>
        </tr>
      </thead>
      <tbody>
        {stimuli.map((row) => (
          <Tr key={row.id}>
            <Td numeric>{row.code}</Td>
            <Th scope="row">
              <Link
                href={`/bank/stimuli/${row.id}`}
                className="my-0.5 line-clamp-2 max-w-text font-semibold no-underline hover:underline md:min-w-64"
              >
                {row.title}
              </Link>
              <small className="line-clamp-1 max-w-text font-normal">{row.text}</small>
            </Th>
            <Td numeric label={t("items")}>
              {row.items}
            </Td>
            <Td>
              <StimulusStateMark state={row.state} approvedVersion={row.approvedVersion} />
            </Td>
            <Td label={t("author")}>{row.authorName}</Td>
            <Td numeric label={t("changed")}>
              {dayText(row.changedAt)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

import { useTranslations } from "next-intl";
import { dayText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { MarginDay } from "@/components/ui/margin-day";
import { Table, Td, Th, Tr } from "@/components/ui/table";

export type ContestRow = {
  readonly id: string;
  readonly name: string;
  readonly ownerUnitName: string;
  readonly publishedAt: Date | null;
  readonly rounds: number;
  readonly over: number;
  readonly firstFrom: Date | null;
};

/** The register of contests, the newest first. */
export function ContestTable({ contests }: { readonly contests: readonly ContestRow[] }) {
  const t = useTranslations("contest.list");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("day")}</Th>
          <Th>{t("name")}</Th>
          <Th numeric>{t("rounds")}</Th>
          <Th numeric>{t("over")}</Th>
          <Th>{t("state")}</Th>
        </tr>
      </thead>
      <tbody>
        {contests.map(({ id, name, ownerUnitName, publishedAt, rounds, over, firstFrom }) => (
          <Tr key={id}>
            <Td numeric>{firstFrom && <MarginDay at={firstFrom} />}</Td>
            <Th scope="row">
              <Link href={`/contests/${id}`} className="inline-block min-h-6">
                {name}
              </Link>
              <small>{ownerUnitName}</small>
            </Th>
            <Td numeric label={t("rounds")}>
              {rounds}
            </Td>
            <Td numeric label={t("over")}>
              {over}
            </Td>
            <Td label={t("state")}>
              {publishedAt ? t("published", { at: dayText(publishedAt) }) : t("draft")}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

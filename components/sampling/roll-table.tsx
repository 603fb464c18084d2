import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { markOf } from "@/lib/domain/sampling/sheet";
import { type JobGroup, useStratumName } from "./stratum-name";

export type RollMember = {
  readonly officerId: string;
  readonly staffCode: string;
  readonly name: string;
  readonly title: string;
  /** As `sample verify` reads them, on paper alone. */
  readonly jobGroupCode: string;
  readonly stratum: string;
  readonly outcome: "selected" | "reserve" | null;
  readonly place: number | null;
};

type Props = {
  readonly unitName: string;
  readonly members: readonly RollMember[];
  readonly jobGroups: readonly JobGroup[];
  readonly drawn: boolean;
};

/** The roll of a unit in the order of the draw, with what came out. */
export function RollTable({ unitName, members, jobGroups, drawn }: Props) {
  const t = useTranslations("sample.draw.roll");
  const nameOf = useStratumName(jobGroups);
  return (
    <Table stacks caption={t("caption", { unit: unitName })}>
      <thead>
        <tr>
          <Th numeric>{t("order")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("code")}</Th>
          <Th>{t("post")}</Th>
          <Th>{t("stratum")}</Th>
          {drawn && <Th>{t("outcome")}</Th>}
        </tr>
      </thead>
      <tbody>
        {members.map((member, index) => (
          <Tr key={member.officerId}>
            <Td numeric>{index + 1}</Td>
            <Th scope="row">{member.name}</Th>
            <Td label={t("code")}>{member.staffCode}</Td>
            <Td label={t("post")}>{member.title}</Td>
            <Td label={t("stratum")}>
              {nameOf(member.stratum)}
              {drawn && <small className="print-only">{codesOf(member)}</small>}
            </Td>
            {drawn && (
              <Td label={t("outcome")}>
                <Outcome {...member} />
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The group of the post and that of the draw, once where they are the same. */
const codesOf = ({ jobGroupCode, stratum }: RollMember) =>
  jobGroupCode === stratum ? stratum : `${jobGroupCode} | ${stratum}`;

function Outcome({ outcome, place }: Pick<RollMember, "outcome" | "place">) {
  const t = useTranslations("sample.draw.roll");
  const mark = markOf(outcome, place);
  if (outcome === null) return <span className="text-ink-2">{t("not")}</span>;
  if (outcome === "reserve") return <>{t("reserve", { mark, place: place ?? 0 })}</>;
  return (
    <StatusMark tone="on" icon={Check}>
      {t("selected", { mark })}
    </StatusMark>
  );
}

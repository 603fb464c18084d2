import { CircleCheck, FilePen } from "lucide-react";
import { useTranslations } from "next-intl";
import { dayText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";

export type BlueprintRow = {
  readonly id: string;
  readonly name: string;
  readonly state: "draft" | "published";
  readonly bankName: string;
  readonly items: number;
  readonly tests: number;
  readonly createdAt: Date;
};

/** All blueprints: the number of items is the margin. */
export function BlueprintTable({ blueprints }: { readonly blueprints: readonly BlueprintRow[] }) {
  const t = useTranslations("blueprint.list");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("items")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("bank")}</Th>
          <Th>{t("state")}</Th>
          <Th numeric>{t("tests")}</Th>
          <Th numeric>{t("created")}</Th>
        </tr>
      </thead>
      <tbody>
        {blueprints.map(({ id, name, state, bankName, items, tests, createdAt }) => (
          <Tr key={id}>
            <Td numeric label={t("items")}>
              {items}
            </Td>
            <Th scope="row">
              <Link href={`/blueprints/${id}`}>{name}</Link>
            </Th>
            <Td label={t("bank")}>{bankName}</Td>
            <Td>
              <BlueprintState state={state} />
            </Td>
            <Td numeric label={t("tests")}>
              {tests}
            </Td>
            <Td numeric label={t("created")}>
              {dayText(createdAt)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Draft or published. */
export function BlueprintState({ state }: Pick<BlueprintRow, "state">) {
  const t = useTranslations("blueprint.state");
  const published = state === "published";
  return (
    <span className="whitespace-nowrap">
      <StatusMark tone={published ? "ok" : "wait"} icon={published ? CircleCheck : FilePen}>
        {t(state)}
      </StatusMark>
    </span>
  );
}

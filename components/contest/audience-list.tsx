import { Trash2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { Table, Td, Th, Tr } from "@/components/ui/table";

export type AudienceLine = {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly unitNames: readonly string[];
  readonly jobGroupCodes: readonly string[];
};

type Props = {
  readonly contestId: string;
  readonly audiences: readonly AudienceLine[];
  readonly jobGroups: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string;
  }[];
  /** Takes one away; absent once the contest is published. */
  readonly remove?: FormAction;
};

/** Whom a contest is for, each ranked apart. */
export function AudienceList({ contestId, audiences, jobGroups, remove }: Props) {
  const t = useTranslations("contest.audience");
  const common = useTranslations("common");
  const english = useLocale() === "en";
  const nameOf = (code: string) => {
    const group = jobGroups.find((one) => one.code === code);
    return (english ? group?.nameEn : group?.name) ?? code;
  };
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("row")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("units")}</Th>
          <Th>{t("jobGroups")}</Th>
        </tr>
      </thead>
      <tbody>
        {audiences.map(({ id, name, unitNames, jobGroupCodes }, index) => (
          <Tr key={id}>
            <Td numeric>{index + 1}</Td>
            <Th scope="row">
              {name}
              {remove && (
                <span className="block py-1">
                  <ConfirmButton
                    size="low"
                    icon={<Icon of={Trash2} />}
                    title={t("removeTitle", { name })}
                    text={<p>{t("removeText")}</p>}
                    confirm={t("remove")}
                    cancel={common("cancel")}
                    action={remove}
                    fields={{ contestId, audienceId: id }}
                    texts={t.raw("reasons") as Record<string, string>}
                  >
                    {t("remove")}
                  </ConfirmButton>
                </span>
              )}
            </Th>
            <Td label={t("units")}>{unitNames.join(", ")}</Td>
            <Td label={t("jobGroups")}>
              {jobGroupCodes.length > 0 ? jobGroupCodes.map(nameOf).join(", ") : t("everyGroup")}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

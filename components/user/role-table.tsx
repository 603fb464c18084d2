import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { dayText } from "@/components/ui/instant";
import { Table, Td, Th } from "@/components/ui/table";
import type { Role } from "@/lib/domain/policy/roles";

export type RoleRow = {
  readonly id: string;
  readonly role: Role;
  readonly unitName: string | null;
  readonly since: Date;
};

type RoleTableProps = {
  readonly userId: string;
  readonly roles: readonly RoleRow[];
  /** Absent where nobody may take roles away. */
  readonly revoke?: FormAction | undefined;
};

export function RoleTable({ userId, roles, revoke }: RoleTableProps) {
  const t = useTranslations("user.roles");
  const names = useTranslations("shell.roles");
  const account = useTranslations("access.account");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th>{t("number")}</Th>
          <Th>{t("role")}</Th>
          <Th>{t("reach")}</Th>
          <Th numeric>{t("since")}</Th>
          {revoke && <Th>{t("act")}</Th>}
        </tr>
      </thead>
      <tbody>
        {roles.map(({ id, role, unitName, since }, index) => (
          <tr key={id}>
            <Td>{index + 1}</Td>
            <Th scope="row">{names(role)}</Th>
            <Td label={t("reach")}>{unitName ?? account("everything")}</Td>
            <Td numeric label={t("since")}>
              {dayText(since)}
            </Td>
            {revoke && (
              <Td>
                <RevokeButton role={names(role)} action={revoke} fields={{ userId, id }} />
              </Td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type RevokeButtonProps = {
  readonly role: string;
  readonly action: FormAction;
  readonly fields: { readonly userId: string; readonly id: string };
};

function RevokeButton({ role, action, fields: { userId, id } }: RevokeButtonProps) {
  const t = useTranslations("user.roles");
  const common = useTranslations("common");
  return (
    <ConfirmButton
      size="low"
      title={t("revoke_title", { role })}
      text={<p>{t("revoke_text")}</p>}
      confirm={t("revoke")}
      cancel={common("cancel")}
      action={action}
      fields={{ userId, assignmentId: id }}
      texts={t.raw("reasons") as Record<string, string>}
    >
      {t("revoke")}
    </ConfirmButton>
  );
}

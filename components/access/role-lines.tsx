import { useTranslations } from "next-intl";
import type { Role } from "@/lib/domain/policy/roles";

type RoleLinesProps = {
  readonly roles: readonly {
    readonly id: string;
    readonly role: Role;
    readonly unitName: string | null;
  }[];
};

/** Roles with how far each reaches, one a line. */
export function RoleLines({ roles }: RoleLinesProps) {
  const t = useTranslations("shell.roles");
  const words = useTranslations("access.account");
  if (roles.length === 0) return <>{t("none")}</>;
  return (
    <ul>
      {roles.map(({ id, role, unitName }) => (
        <li key={id}>
          {t(role)}{" "}
          <span className="font-normal text-ink-2">({unitName ?? words("everything")})</span>
        </li>
      ))}
    </ul>
  );
}

import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Table, Td, Th } from "@/components/ui/table";
import type { Role } from "@/lib/domain/policy/roles";
import { UserState } from "./user-state";

export type UserRow = {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly disabledAt: Date | null;
  readonly mustChangePassword: boolean;
};

type UserTableProps = { readonly users: readonly UserRow[]; readonly first: number };

export function UserTable({ users, first }: UserTableProps) {
  const t = useTranslations("user.list");
  const roles = useTranslations("shell.roles");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th>{t("number")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("login")}</Th>
          <Th>{t("roles")}</Th>
          <Th>{t("state")}</Th>
        </tr>
      </thead>
      <tbody>
        {users.map((user, index) => (
          <tr key={user.id}>
            <Td>{first + index}</Td>
            <Th scope="row">
              <Link href={`/users/${user.id}`} className="inline-block min-h-6">
                {user.name}
              </Link>
              <small>{user.position}</small>
            </Th>
            <Td label={t("login")}>{user.login}</Td>
            <Td label={t("roles")}>
              {user.roles.length === 0
                ? roles("none")
                : user.roles.map((role) => roles(role)).join(", ")}
            </Td>
            <Td>
              <UserState {...user} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/text-field";
import { roles } from "@/lib/domain/policy/roles";

export type RoleFieldsProps = {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Whether a role over the whole system may be given. */
  readonly everything: boolean;
  readonly label?: string;
};

/** Which role, and how far it reaches. An empty unit means everything, where that may be given. */
export function RoleFields({ units, everything, label }: RoleFieldsProps) {
  const t = useTranslations("user.create");
  const names = useTranslations("shell.roles");
  return (
    <>
      <SelectField
        name="role"
        label={label ?? t("role")}
        empty={t("choose")}
        options={roles.map((role) => ({ value: role, label: names(role) }))}
      />
      <SelectField
        name="unitId"
        label={t("unit")}
        help={t("unit_help")}
        empty={t("choose")}
        options={[
          ...(everything ? [{ value: "everything", label: t("everything") }] : []),
          ...units.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  );
}

import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/choice-field";
import { FieldGroup } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

type Props = {
  readonly sittingId: string;
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly drawn: number;
    readonly waiting: number;
  }[];
  readonly action: FormAction;
};

/** Chooses units whose drawn officers come into a sitting. */
export function DrawnPicker({ sittingId, units, action }: Props) {
  const t = useTranslations("sample.list");
  return (
    <ActionForm action={action} texts={t.raw("reasons") as Record<string, string>}>
      <input type="hidden" name="sittingId" value={sittingId} />
      <FieldGroup label={t("legend")}>
        {units.map(({ id, name, drawn, waiting }) => (
          <CheckboxField
            key={id}
            name="unitIds[]"
            value={id}
            label={name}
            help={t("waiting", { waiting, drawn })}
          />
        ))}
      </FieldGroup>
      <TextField name="most" label={t("most")} help={t("mostHelp")} inputMode="numeric" />
      <SubmitButton>{t("button")}</SubmitButton>
    </ActionForm>
  );
}

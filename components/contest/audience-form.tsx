import { useLocale, useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/choice-field";
import { FieldGroup } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { UnitPicker } from "@/components/unit/unit-picker";

type Props = {
  readonly contestId: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly jobGroups: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string;
  }[];
  readonly action: FormAction;
};

/** Whom a contest is for: units with all below them, perhaps only some job groups. */
export function AudienceForm({ contestId, units, jobGroups, action }: Props) {
  const t = useTranslations("contest.audience");
  const english = useLocale() === "en";
  return (
    <ActionForm action={action} texts={t.raw("reasons") as Record<string, string>}>
      <input type="hidden" name="contestId" value={contestId} />
      <TextField name="name" label={t("name")} help={t("nameHelp")} />
      <UnitPicker
        name="unitIds[]"
        label={t("units")}
        help={t("unitsHelp")}
        search={t("search")}
        units={units}
      />
      <FieldGroup label={t("jobGroups")} help={t("jobGroupsHelp")}>
        {jobGroups.map(({ code, name, nameEn }) => (
          <CheckboxField
            key={code}
            name="jobGroupCodes[]"
            value={code}
            label={english ? nameEn : name}
          />
        ))}
      </FieldGroup>
      <SubmitButton>{t("add")}</SubmitButton>
    </ActionForm>
  );
}

import { useTranslations } from "next-intl";
import { WindowFields } from "@/components/sitting/window-fields";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField, TextField } from "@/components/ui/text-field";

type Props = {
  readonly contestId: string;
  readonly tests: readonly {
    readonly id: string;
    readonly name: string;
    readonly allowanceS: number;
  }[];
  /** What the next round is called unless somebody knows better. */
  readonly name: string;
  readonly action: FormAction;
};

/** A round: which test, and when officers may begin it. */
export function RoundForm({ contestId, tests, name, action }: Props) {
  const t = useTranslations("contest.round");
  const sitting = useTranslations("sitting.form");
  return (
    <ActionForm action={action} texts={sitting.raw("reasons") as Record<string, string>}>
      <input type="hidden" name="contestId" value={contestId} />
      <TextField name="name" label={t("name")} help={t("nameHelp")} defaultValue={name} />
      <SelectField
        name="testId"
        label={t("test")}
        help={t("testHelp")}
        empty={sitting("choose")}
        defaultValue={tests.length === 1 ? (tests[0]?.id ?? "") : ""}
        options={tests.map(({ id, name: test, allowanceS }) => ({
          value: id,
          label: sitting("testOption", { name: test, minutes: allowanceS / 60 }),
        }))}
      />
      <WindowFields />
      <SubmitButton>{t("add")}</SubmitButton>
    </ActionForm>
  );
}

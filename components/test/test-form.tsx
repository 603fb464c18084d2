import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { RadioField, SegmentedField } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField, TextField } from "@/components/ui/text-field";

type Props = {
  readonly blueprints: readonly {
    readonly id: string;
    readonly name: string;
    readonly items: number;
  }[];
  /** Chosen beforehand. */
  readonly blueprintId: string | undefined;
  readonly action: FormAction;
};

/** Everything a test adds to a blueprint. */
export function TestForm({ blueprints, blueprintId, action }: Props) {
  const t = useTranslations("test");
  return (
    <ActionForm action={action} texts={t.raw("new.reasons") as Record<string, string>}>
      <TextField name="name" label={t("new.name")} help={t("new.nameHelp")} />
      <SelectField
        name="blueprintId"
        label={t("new.blueprint")}
        defaultValue={blueprintId}
        options={blueprints.map(({ id, name, items }) => ({
          value: id,
          label: t("new.blueprintOption", { name, items }),
        }))}
      />
      <div className="grid max-w-form gap-x-5 md:grid-cols-2">
        <TextField
          name="minutes"
          label={t("new.minutes")}
          help={t("new.minutesHelp")}
          inputMode="numeric"
          defaultValue="30"
        />
        <TextField
          name="cutPercent"
          label={t("new.cut")}
          help={t("new.cutHelp")}
          inputMode="numeric"
          defaultValue="50"
        />
      </div>
      <SegmentedField
        name="scale"
        label={t("new.scale")}
        defaultValue="10"
        options={[
          { value: "10", label: "10" },
          { value: "100", label: "100" },
        ]}
      />
      <RadioField
        name="scoringRule"
        label={t("new.rule")}
        defaultValue="all_or_nothing"
        options={(["all_or_nothing", "partial"] as const).map((rule) => ({
          value: rule,
          label: t(`rule.${rule}`),
          help: t(`ruleHelp.${rule}`),
        }))}
      />
      <RadioField
        name="reviewPolicy"
        label={t("new.review")}
        defaultValue="topics"
        options={(["topics", "score", "none"] as const).map((policy) => ({
          value: policy,
          label: t(`review.${policy}`),
        }))}
      />
      <SubmitButton>{t("new.create")}</SubmitButton>
    </ActionForm>
  );
}

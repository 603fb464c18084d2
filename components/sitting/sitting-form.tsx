import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { RadioField, SegmentedField } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField, TextField } from "@/components/ui/text-field";
import { deadlinePolicies, type DeadlinePolicy } from "@/lib/domain/attempt/deadline";
import { type LateRule, lateRules } from "@/lib/domain/sitting/late-limit";
import { WindowFields } from "./window-fields";

type Named = { readonly id: string; readonly name: string };

/** What a sitting is now. */
export type SittingDefaults = {
  readonly id: string;
  readonly testId: string;
  readonly campaignId: string | null;
  readonly ownerUnitId: string;
  readonly name: string;
  readonly room: string;
  readonly windowFrom: Date;
  readonly windowTo: Date;
  readonly deadlinePolicy: DeadlinePolicy;
  readonly lateRule: LateRule;
  readonly lateLimitS: number | null;
  readonly withStartCode: boolean;
};

type Props = {
  readonly tests: readonly (Named & { readonly allowanceS: number })[];
  readonly campaigns: readonly Named[];
  readonly units: readonly Named[];
  readonly defaults?: SittingDefaults;
  readonly action: FormAction;
};

/** Everything a sitting adds to a test: who, where, when, and how strictly. */
export function SittingForm({ tests, campaigns, units, defaults, action }: Props) {
  const t = useTranslations("sitting.form");
  return (
    <ActionForm action={action} texts={t.raw("reasons") as Record<string, string>}>
      {defaults && <input type="hidden" name="sittingId" value={defaults.id} />}
      <TextField name="name" label={t("name")} help={t("nameHelp")} defaultValue={defaults?.name} />
      <BelongsFields tests={tests} campaigns={campaigns} units={units} defaults={defaults} />
      <TextField name="room" label={t("room")} help={t("roomHelp")} defaultValue={defaults?.room} />
      <WindowFields defaults={defaults} />
      <StrictnessFields defaults={defaults} />
      <SubmitButton>{defaults ? t("save") : t("create")}</SubmitButton>
    </ActionForm>
  );
}

type BelongsProps = Pick<Props, "tests" | "campaigns" | "units"> & {
  readonly defaults: SittingDefaults | undefined;
};

/** What a sitting is part of: its test, the body that holds it, its campaign. */
function BelongsFields({ tests, campaigns, units, defaults }: BelongsProps) {
  const t = useTranslations("sitting.form");
  return (
    <>
      <SelectField
        name="testId"
        label={t("test")}
        empty={t("choose")}
        defaultValue={defaults?.testId ?? onlyOf(tests)}
        options={tests.map(({ id, name, allowanceS }) => ({
          value: id,
          label: t("testOption", { name, minutes: allowanceS / 60 }),
        }))}
      />
      <SelectField
        name="ownerUnitId"
        label={t("owner")}
        help={t("ownerHelp")}
        empty={t("choose")}
        defaultValue={defaults?.ownerUnitId ?? onlyOf(units)}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="campaignId"
        label={t("campaign")}
        help={t("campaignHelp")}
        empty={t("noCampaign")}
        defaultValue={defaults?.campaignId ?? ""}
        options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}

/** Where there is but one to choose, it is chosen. */
function onlyOf(list: readonly Named[]): string {
  return list.length === 1 ? (list[0]?.id ?? "") : "";
}

function StrictnessFields({ defaults }: { readonly defaults: SittingDefaults | undefined }) {
  const t = useTranslations("sitting.form");
  const minutes = defaults?.lateRule === "minutes" ? (defaults.lateLimitS ?? 0) / 60 : "";
  return (
    <>
      <RadioField
        name="deadlinePolicy"
        label={t("policy")}
        defaultValue={defaults?.deadlinePolicy ?? "full_time"}
        options={deadlinePolicies.map((policy) => ({
          value: policy,
          label: t(`policies.${policy}`),
          help: t(`policyHelp.${policy}`),
        }))}
      />
      <RadioField
        name="lateRule"
        label={t("late")}
        defaultValue={defaults?.lateRule ?? "regulation"}
        options={lateRules.map((rule) => ({
          value: rule,
          label: t(`lateRules.${rule}`),
          help: t(`lateHelp.${rule}`),
        }))}
      />
      <TextField
        name="lateMinutes"
        label={t("lateMinutes")}
        help={t("lateMinutesHelp")}
        inputMode="numeric"
        defaultValue={`${minutes}`}
      />
      <SegmentedField
        name="startCode"
        label={t("startCode")}
        help={t("startCodeHelp")}
        defaultValue={defaults && !defaults.withStartCode ? "no" : "yes"}
        options={[
          { value: "yes", label: t("withCode") },
          { value: "no", label: t("withoutCode") },
        ]}
      />
    </>
  );
}

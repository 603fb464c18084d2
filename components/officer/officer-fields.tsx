import { useLocale, useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { SelectField, TextField } from "@/components/ui/text-field";

export type PersonFacts = {
  readonly name: string;
  readonly staffCode: string;
  readonly birthDate: string | null;
  readonly sex: "female" | "male" | null;
};

/** What is on record about a person. */
export function PersonFields({ facts }: { readonly facts?: PersonFacts }) {
  const t = useTranslations("officer");
  return (
    <>
      <TextField name="name" label={t("list.name")} autoComplete="off" defaultValue={facts?.name} />
      <TextField
        name="staffCode"
        label={t("list.staff_code")}
        autoComplete="off"
        defaultValue={facts?.staffCode}
      />
      <TextField
        name="birthDate"
        label={t("list.birth")}
        help={t("fields.day_help")}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={facts?.birthDate ? dayOf(facts.birthDate) : undefined}
      />
      <SelectField
        name="sex"
        label={t("sex.label")}
        empty={t("detail.unknown")}
        defaultValue={facts?.sex ?? ""}
        options={(["female", "male"] as const).map((sex) => ({
          value: sex,
          label: t(`sex.${sex}`),
        }))}
      />
    </>
  );
}

export type PostChoices = {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly jobGroups: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string;
  }[];
};

/** A post and its first day. */
export function PostFields({ units, jobGroups }: PostChoices) {
  const t = useTranslations("officer");
  const english = useLocale() === "en";
  return (
    <>
      <SelectField
        name="unitId"
        label={t("list.unit")}
        empty={t("fields.choose")}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField name="title" label={t("list.title_held")} help={t("fields.title_help")} />
      <SelectField
        name="jobGroupCode"
        label={t("list.job_group")}
        empty={t("fields.choose")}
        options={jobGroups.map(({ code, name, nameEn }) => ({
          value: code,
          label: english ? nameEn : name,
        }))}
      />
      <DayField name="from" label={t("fields.from")} />
    </>
  );
}

/** A day, as people write it. */
export function DayField({ name, label }: { readonly name: string; readonly label: string }) {
  const t = useTranslations("officer.fields");
  return (
    <TextField
      name={name}
      label={label}
      help={t("day_help")}
      inputMode="numeric"
      autoComplete="off"
    />
  );
}

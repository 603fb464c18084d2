"use client";

import { useTranslations } from "next-intl";
import { RadioField, SegmentedField } from "@/components/ui/choice-field";
import { SelectField, TextareaField, TextField } from "@/components/ui/text-field";
import { recordedKinds } from "@/lib/domain/sitting/incident";
import { sanctions } from "@/lib/domain/sitting/violation";
import type { ActField } from "./acts";

/** What an act has to be told. */
export function ActFields({ fields }: { readonly fields: readonly ActField[] }) {
  return fields.map((field) => <OneField key={field} field={field} />);
}

function OneField({ field }: { readonly field: ActField }) {
  const t = useTranslations("attempt.fields");
  switch (field) {
    case "minutes":
    case "minutes_asked":
    case "minutes_or_none":
      return (
        <TextField
          name="minutes"
          label={t(field)}
          help={t(`${field}_help`)}
          inputMode="numeric"
          look="short"
          autoComplete="off"
        />
      );
    case "message_kind":
      return <Choice name="kind" group="message_kind" values={["message", "erratum"]} />;
    case "incident_kind":
      return <Kinds />;
    case "sanction":
      return <Sanctions />;
    case "officer":
      return (
        <TextField name={field} label={t(field)} help={t(`${field}_help`)} autoComplete="off" />
      );
    default:
      return <TextareaField name={field} label={t(field)} help={t(`${field}_help`)} />;
  }
}

type ChoiceProps = {
  readonly name: string;
  readonly group: "message_kind";
  readonly values: readonly [string, ...string[]];
};

function Choice({ name, group, values }: ChoiceProps) {
  const t = useTranslations("attempt");
  return (
    <SegmentedField
      name={name}
      label={t(`fields.${group}`)}
      defaultValue={values[0]}
      options={values.map((value) => ({ value, label: t(`${group}.${value}`) }))}
    />
  );
}

function Kinds() {
  const t = useTranslations("attempt");
  return (
    <SelectField
      name="kind"
      label={t("fields.incident_kind")}
      empty={t("fields.choose")}
      options={recordedKinds.map((value) => ({ value, label: t(`incident_kind.${value}`) }))}
    />
  );
}

function Sanctions() {
  const t = useTranslations("attempt");
  return (
    <RadioField
      name="sanction"
      label={t("fields.sanction")}
      options={sanctions.map((value) => ({
        value,
        label: t(`sanction.${value}`),
        help: t(`sanction_effect.${value}`),
      }))}
    />
  );
}

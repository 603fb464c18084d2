"use client";

import { useLocale, useTranslations } from "next-intl";
import { Segments } from "@/components/ui/choice-field";
import { Input, Select, Textarea } from "@/components/ui/control";
import type { CriteriaLine } from "@/lib/domain/inspection/criteria";
import type { TypedValue } from "@/lib/domain/inspection/parse-value";
import type { Locale } from "@/messages/namespaces";

export type FieldInputProps = {
  readonly line: CriteriaLine;
  /** What stands in the field, as it is written in a form. */
  readonly typed: TypedValue;
  readonly change: (typed: TypedValue) => void;
  /** The field was left, or a choice made. */
  readonly commit: () => void;
  /** Changes when the field shows what was not typed into it: another person's value, a draft. */
  readonly drawn?: number;
  /** Sets the fields of one page apart. */
  readonly name: string;
  /** The id of what says how the saving stands. */
  readonly describedBy?: string;
};

/** The control that fits the kind of a line's field. */
export function FieldInput(props: FieldInputProps) {
  switch (props.line.field) {
    case "yes_no":
      return <YesNoInput {...props} />;
    case "choice":
      return <ChoiceInput {...props} />;
    case "ratio":
      return <RatioInputs {...props} />;
    default:
      return <PlainInput {...props} />;
  }
}

function useCommon({ line, describedBy }: FieldInputProps) {
  const locale = useLocale() as Locale;
  const label = line.name[locale];
  return { label, "aria-label": label, "aria-describedby": describedBy };
}

function PlainInput(props: FieldInputProps) {
  const { line, typed, change, commit } = props;
  const { label, ...common } = useCommon(props);
  const rest = {
    ...common,
    value: typed.text,
    onBlur: commit,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      change({ text: currentTarget.value }),
  };
  if (line.field === "text") return <Textarea {...rest} rows={2} key={label} />;
  const isDay = line.field === "date";
  return (
    <Input {...rest} look={isDay ? "low" : "short"} inputMode={isDay ? "numeric" : "decimal"} />
  );
}

function YesNoInput(props: FieldInputProps) {
  const t = useTranslations("common");
  const { label } = useCommon(props);
  const options = [
    { value: "yes", label: t("yes") },
    { value: "no", label: t("no") },
  ];
  return (
    <Segments
      low
      key={props.drawn}
      name={`${props.name}-${props.line.code}`}
      label={label}
      options={options}
      defaultValue={props.typed.text}
      onChoose={(text) => {
        props.change({ text });
        props.commit();
      }}
    />
  );
}

function ChoiceInput(props: FieldInputProps) {
  const locale = useLocale() as Locale;
  const { label, ...common } = useCommon(props);
  const { formula } = props.line;
  return (
    <Select
      {...common}
      look="fit"
      title={label}
      value={props.typed.text}
      onChange={({ currentTarget }) => {
        props.change({ text: currentTarget.value });
        props.commit();
      }}
    >
      <option value="" />
      {formula.kind === "choice" &&
        formula.choices.map(({ code, name }) => (
          <option key={code} value={code}>
            {name[locale]}
          </option>
        ))}
    </Select>
  );
}

function RatioInputs(props: FieldInputProps) {
  const { typed, change, commit } = props;
  const t = useTranslations("record");
  const { label, ...common } = useCommon(props);
  const look = { look: "short", inputMode: "numeric", onBlur: commit } as const;
  return (
    <span className="inline-flex items-center justify-end gap-1">
      <Input
        {...common}
        {...look}
        aria-label={t("ratio.part", { name: label })}
        value={typed.text}
        onChange={({ currentTarget }) => change({ ...typed, text: currentTarget.value })}
      />
      <span aria-hidden="true">/</span>
      <Input
        {...common}
        {...look}
        aria-label={t("ratio.whole", { name: label })}
        value={typed.whole ?? ""}
        onChange={({ currentTarget }) => change({ ...typed, whole: currentTarget.value })}
      />
    </span>
  );
}

import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { RadioField } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField, TextareaField, TextField } from "@/components/ui/text-field";
import { type PrizeCounts, prizeNames } from "@/lib/domain/contest/prizes";
import { type TieBreak, tieBreaks } from "@/lib/domain/contest/tie-break";

type Named = { readonly id: string; readonly name: string };

export type ContestDefaults = {
  readonly id: string;
  readonly name: string;
  readonly rules: string;
  readonly tieBreak: TieBreak;
  readonly prizes: PrizeCounts;
};

type Props = {
  /** Bodies that may organise it; only asked of a new contest. */
  readonly units?: readonly Named[];
  readonly defaults?: ContestDefaults;
  readonly action: FormAction;
};

/** What a contest is called, how equal scores are told apart, and what can be won. */
export function ContestForm({ units, defaults, action }: Props) {
  const t = useTranslations("contest.form");
  return (
    <ActionForm action={action} texts={t.raw("reasons") as Record<string, string>}>
      {defaults && <input type="hidden" name="contestId" value={defaults.id} />}
      <TextField name="name" label={t("name")} help={t("nameHelp")} defaultValue={defaults?.name} />
      {units && <OwnerField units={units} />}
      <TextareaField
        name="rules"
        rows={6}
        label={t("rules")}
        help={t("rulesHelp")}
        defaultValue={defaults?.rules}
      />
      <RadioField
        name="tieBreak"
        label={t("tieBreak")}
        help={t("tieBreakHelp")}
        defaultValue={defaults?.tieBreak ?? "all_right"}
        options={tieBreaks.map((kind) => ({ value: kind, label: t(`tieBreaks.${kind}`) }))}
      />
      <PrizeFields counts={defaults?.prizes ?? defaultCounts} />
      <SubmitButton>{defaults ? t("save") : t("create")}</SubmitButton>
    </ActionForm>
  );
}

const defaultCounts: PrizeCounts = { first: 1, second: 2, third: 3, consolation: 5 };

function PrizeFields({ counts }: { readonly counts: PrizeCounts }) {
  const t = useTranslations("contest.form");
  const prize = useTranslations("contest.prize");
  return (
    <fieldset className="mb-2 max-w-form">
      <legend className="mb-1 font-semibold">{t("prizes")}</legend>
      <p className="mb-2 text-15 text-ink-2">{t("prizesHelp")}</p>
      <div className="grid grid-cols-2 gap-x-5">
        {prizeNames.map((name) => (
          <TextField
            key={name}
            name={name}
            label={prize(name)}
            inputMode="numeric"
            defaultValue={`${counts[name]}`}
          />
        ))}
      </div>
    </fieldset>
  );
}

function OwnerField({ units }: { readonly units: readonly Named[] }) {
  const t = useTranslations("contest.form");
  return (
    <SelectField
      name="ownerUnitId"
      label={t("owner")}
      help={t("ownerHelp")}
      empty={t("choose")}
      defaultValue={units.length === 1 ? (units[0]?.id ?? "") : ""}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Segments } from "@/components/ui/choice-field";
import { Input, Select, Textarea } from "@/components/ui/control";
import { StatusMark } from "@/components/ui/status-mark";
import type { CriteriaLine } from "@/lib/domain/inspection/criteria";
import type { TypedValue } from "@/lib/domain/inspection/parse-value";
import { type Saving, useSavedField } from "./use-saved-field";
import type { SaveFieldAction } from "./save-field-action";

export type LineFieldProps = {
  readonly recordId: string;
  readonly line: CriteriaLine;
  readonly source: "self" | "verified";
  /** What stands in the field, as it is written in a form. */
  readonly held: TypedValue & { readonly note: string; readonly revision: number };
  /** The choices in the reader's language. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The line's name, for those who hear the page. */
  readonly name: string;
  /** Whether the difference from the self-report asks for a note. */
  readonly wantsNote: boolean;
  readonly save: SaveFieldAction;
};

/** One field that saves itself when it is left, and says so. What was typed stays whatever happens. */
export function LineField(props: LineFieldProps) {
  const { line, wantsNote, name } = props;
  const t = useTranslations("record");
  const { typed, change, commit, saving, note, setNote } = useSavedField(props);
  const id = useId();
  const parts = { ...props, typed, change, commit, describedBy: id };
  return (
    <div className="grid gap-1">
      <FieldOf key={line.code} {...parts} />
      {(wantsNote || note !== "") && (
        <label className="block text-left">
          <span className="text-14 font-semibold text-amber">{t("note.ask")}</span>
          <Input
            look="low"
            value={note}
            aria-label={t("note.label", { name })}
            onChange={(event) => setNote(event.target.value)}
            onBlur={() => commit(typed)}
          />
        </label>
      )}
      <span id={id} role="status" className="text-14">
        <SavingMark saving={saving} />
      </span>
    </div>
  );
}

type FieldOfProps = LineFieldProps & {
  readonly typed: TypedValue;
  readonly change: (typed: TypedValue) => void;
  readonly commit: (typed: TypedValue) => void;
  readonly describedBy: string;
};

function FieldOf(props: FieldOfProps) {
  const { line, typed, change, commit, choices, name, describedBy } = props;
  const t = useTranslations("common");
  const choose = (text: string) => {
    change({ text });
    commit({ text });
  };
  const common = {
    "aria-label": name,
    "aria-describedby": describedBy,
    value: typed.text,
    onBlur: () => commit(typed),
  };
  if (line.field === "yes_no") {
    const options = [
      { value: "yes", label: t("yes") },
      { value: "no", label: t("no") },
    ];
    const group = `${line.code}-${props.source}`;
    return (
      <Segments
        low
        name={group}
        label={name}
        options={options}
        defaultValue={typed.text}
        onChoose={choose}
      />
    );
  }
  if (line.field === "choice") {
    return (
      <Select
        look="low"
        aria-label={name}
        value={typed.text}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="" />
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    );
  }
  if (line.field === "text") {
    return (
      <Textarea {...common} rows={2} onChange={(event) => change({ text: event.target.value })} />
    );
  }
  if (line.field === "ratio") return <RatioInputs {...props} />;
  return (
    <Input
      {...common}
      look={line.field === "date" ? "low" : "short"}
      inputMode={line.field === "date" ? "numeric" : "decimal"}
      onChange={(event) => change({ text: event.target.value })}
    />
  );
}

function RatioInputs({ typed, change, commit, name, describedBy }: FieldOfProps) {
  const t = useTranslations("record");
  const common = { look: "short", inputMode: "numeric", "aria-describedby": describedBy } as const;
  return (
    <span className="inline-flex items-center justify-end gap-1">
      <Input
        {...common}
        aria-label={t("ratio.part", { name })}
        value={typed.text}
        onChange={(event) => change({ ...typed, text: event.target.value })}
        onBlur={() => commit(typed)}
      />
      <span aria-hidden="true">/</span>
      <Input
        {...common}
        aria-label={t("ratio.whole", { name })}
        value={typed.whole ?? ""}
        onChange={(event) => change({ ...typed, whole: event.target.value })}
        onBlur={() => commit(typed)}
      />
    </span>
  );
}

function SavingMark({ saving }: { readonly saving: Saving }) {
  const t = useTranslations("record");
  switch (saving.state) {
    case "idle":
      return null;
    case "saving":
      return <span className="text-ink-2">{t("saving")}</span>;
    case "saved":
      return (
        <StatusMark tone="ok" icon="saved" size={15}>
          {t("saved", { at: saving.at })}
        </StatusMark>
      );
    case "refused":
      return (
        <StatusMark tone="bad" icon={CircleAlert} size={15}>
          {t(`refused.${saving.reason}`)}
        </StatusMark>
      );
  }
}

"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/control";
import { Field } from "@/components/ui/field";
import type { TypedItem } from "@/lib/domain/bank/typed-item";
import { levels } from "@/lib/domain/item/interaction";
import { useProblem } from "./use-problem";

export type Named = { readonly id: string; readonly name: string };

type Props = {
  readonly item: TypedItem;
  readonly set: (values: Partial<TypedItem>) => void;
  readonly topics: readonly Named[];
  readonly systems: readonly Named[];
};

/** Where the item stands in its bank. */
export function PlaceFields({ item, set, topics, systems }: Props) {
  const t = useTranslations("item");
  const topicProblem = useProblem("topicId", item);
  const levelProblem = useProblem("level", item);
  return (
    <div className="grid max-w-form gap-x-5 md:grid-cols-[2fr_1fr]">
      <Field label={t("editor.topic")} error={topicProblem}>
        {(control) => (
          <Select
            {...control}
            value={item.topicId}
            onChange={({ currentTarget: { value } }) => set({ topicId: value })}
          >
            <option value="">{t("editor.choose")}</option>
            <NamedOptions rows={topics} />
          </Select>
        )}
      </Field>
      <Field label={t("editor.level")} error={levelProblem}>
        {(control) => (
          <Select
            {...control}
            value={item.level}
            onChange={({ currentTarget: { value } }) =>
              set({ level: levels.find((level) => level === value) ?? "" })
            }
          >
            <option value="">{t("editor.choose")}</option>
            {levels.map((level) => (
              <option key={level} value={level}>
                {t(`levelWithCode.${level}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("editor.system")}>
        {(control) => (
          <Select
            {...control}
            value={item.sharedSystemId}
            onChange={({ currentTarget: { value } }) => set({ sharedSystemId: value })}
          >
            <option value="">{t("editor.noSystem")}</option>
            <NamedOptions rows={systems} />
          </Select>
        )}
      </Field>
    </div>
  );
}

function NamedOptions({ rows }: { readonly rows: readonly Named[] }) {
  return rows.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}

/** Whether a fact in the item is not verified. */
export function NeedsCheckField({ item, set }: Pick<Props, "item" | "set">) {
  const t = useTranslations("item.editor");
  return (
    <label className="mb-2 flex min-h-target max-w-form items-start gap-3 py-2">
      <input
        type="checkbox"
        checked={item.needsCheck}
        onChange={({ currentTarget: { checked } }) => set({ needsCheck: checked })}
        className="size-6 shrink-0 accent-pen"
      />
      <span>
        {t("needsCheck")}
        <span className="block text-15 text-ink-2">{t("needsCheckHelp")}</span>
      </span>
    </label>
  );
}

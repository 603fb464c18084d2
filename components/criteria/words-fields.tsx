"use client";

import { useTranslations } from "next-intl";
import { Input } from "@/components/ui/control";
import { Field } from "@/components/ui/field";

type Words = { readonly vi: string; readonly en: string };

type WordsFieldsProps = {
  readonly label: string;
  readonly value: Words | undefined;
  /** Undefined when both are emptied of something that need not be there. */
  readonly change: (words: Words | undefined) => void;
  readonly optional?: boolean;
};

/** A text in Vietnamese, and in English beside it. */
export function WordsFields({ label, value, change, optional = false }: WordsFieldsProps) {
  const t = useTranslations("criteria.editor");
  const set = (part: Partial<Words>) => {
    const next = { vi: value?.vi ?? "", en: value?.en ?? "", ...part };
    change(optional && next.vi === "" && next.en === "" ? undefined : next);
  };
  return (
    <div className="grid gap-x-4 md:grid-cols-2">
      {(["vi", "en"] as const).map((language) => (
        <Field key={language} label={`${label} (${t(language)})`}>
          {(control) => (
            <Input
              {...control}
              maxLength={500}
              value={value?.[language] ?? ""}
              onChange={({ currentTarget }) => set({ [language]: currentTarget.value })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

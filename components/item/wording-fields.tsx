"use client";

import { useTranslations } from "next-intl";
import { Input } from "@/components/ui/control";
import { Field } from "@/components/ui/field";
import { BigMark, Block } from "@/components/ui/page";
import type { TypedItem } from "@/lib/domain/bank/typed-item";
import { PicturedTextarea } from "./pictured-textarea";
import { useProblem } from "./use-problem";

type Props = {
  readonly item: TypedItem;
  readonly set: (values: Partial<TypedItem>) => void;
};

export function StemField({ item, set }: Props) {
  const t = useTranslations("item.editor");
  const problem = useProblem("stem", item);
  return (
    <Block space="small" mark={<BigMark>1</BigMark>}>
      <Field label={t("stem")} help={t("stemHelp")} error={problem}>
        {(control) => (
          <PicturedTextarea
            {...control}
            rows={4}
            name={t("stem")}
            value={item.stem}
            onText={(stem) => set({ stem })}
          />
        )}
      </Field>
    </Block>
  );
}

export function SourceField({ item, set }: Props) {
  const t = useTranslations("item.editor");
  return (
    <Field label={t("source")}>
      {(control) => (
        <Input
          {...control}
          value={item.source}
          onChange={({ currentTarget: { value } }) => set({ source: value })}
        />
      )}
    </Field>
  );
}

export function ExplanationField({ item, set }: Props) {
  const t = useTranslations("item.editor");
  return (
    <Field label={t("explanation")} help={t("explanationHelp")}>
      {(control) => (
        <PicturedTextarea
          {...control}
          rows={3}
          name={t("explanation")}
          value={item.explanation}
          onText={(explanation) => set({ explanation })}
        />
      )}
    </Field>
  );
}

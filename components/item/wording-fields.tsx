"use client";

import { useTranslations } from "next-intl";
import { Input } from "@/components/ui/control";
import { Field } from "@/components/ui/field";
import { BigMark, Block } from "@/components/ui/page";
import type { TypedItem } from "@/lib/domain/bank/typed-item";
import { BoldButton, MarkedTextarea } from "./marked-textarea";
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
          <>
            <MarkedTextarea
              {...control}
              rows={4}
              value={item.stem}
              onChange={({ currentTarget: { value } }) => set({ stem: value })}
            />
            <BoldButton field={control.id} label={t("bold")} />
          </>
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
        <MarkedTextarea
          {...control}
          rows={3}
          value={item.explanation}
          onChange={({ currentTarget: { value } }) => set({ explanation: value })}
        />
      )}
    </Field>
  );
}

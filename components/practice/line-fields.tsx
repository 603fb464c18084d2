import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ItemContent } from "@/components/item/item-content";
import { Input, Select } from "@/components/ui/control";
import type { CandidateItem } from "@/lib/domain/item/candidate-item";
import type { Block } from "@/lib/domain/item/content";
import { plainText } from "@/lib/domain/item/content";
import { pairText } from "@/lib/domain/item/pairs";

type Props = { readonly item: CandidateItem };

/** A list of the options beside each line. */
export function MatchingFields({ item }: Props) {
  const t = useTranslations("practice.question");
  return (item.prompts ?? []).map(({ id, content, options }, index) => (
    <Line key={id} sign={index + 1} content={content}>
      <Select name="chosen[]" defaultValue="" aria-label={t("optionFor", { number: index + 1 })}>
        <option value="">{t("choose")}</option>
        {item.options
          .filter((option) => options?.includes(option.id) ?? true)
          .map((option) => (
            <option key={option.id} value={pairText([id, option.id])}>
              {plainText(option.content)}
            </option>
          ))}
      </Select>
    </Line>
  ));
}

/** The place in the order beside each line. */
export function OrderingFields({ item: { options } }: Props) {
  const t = useTranslations("practice.question");
  return options.map(({ id, content }) => (
    <Line key={id} sign="" content={content}>
      <Select
        name="chosen[]"
        defaultValue=""
        aria-label={t("placeOf", { words: plainText(content) })}
      >
        <option value="">{t("place")}</option>
        {options.map((_, index) => (
          <option key={index} value={pairText([String(index + 1), id])}>
            {index + 1}
          </option>
        ))}
      </Select>
    </Line>
  ));
}

/** A line to type in. */
export function TypedField({ item }: Props) {
  const t = useTranslations("practice.question");
  return (
    <Line sign="" content={[]}>
      <span className="flex items-center gap-3">
        <Input name="chosen[]" aria-label={t("typed")} maxLength={200} autoComplete="off" />
        {item.unit && <b>{item.unit}</b>}
      </span>
    </Line>
  );
}

type LineProps = {
  readonly sign: string | number;
  readonly content: readonly Block[];
  readonly children: ReactNode;
};

function Line({ sign, content, children }: LineProps) {
  return (
    <div className="grid min-h-16 grid-cols-[var(--le)_minmax(0,1fr)] items-center border-t border-rule py-2.5">
      <span className="pr-[11px] text-right text-20 font-bold md:pr-4">{sign}</span>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 px-gutter text-18">
        <div className="max-w-text flex-1 basis-64">
          <ItemContent blocks={content} />
        </div>
        <div className="w-72 max-w-full">{children}</div>
      </div>
    </div>
  );
}

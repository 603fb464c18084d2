import { useTranslations } from "next-intl";
import { AreaPicture } from "@/components/item/area-picture";
import { OptionWords } from "@/components/item/item-reading";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Block } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { optionLetter } from "@/lib/domain/bank/lint-item";
import { MatchingFields, OrderingFields, TypedField } from "./line-fields";
import type { CandidateItem, CandidateOption } from "@/lib/domain/item/candidate-item";

const legendOf = {
  single_choice: "options",
  true_false: "options",
  multiple_choice: "several",
  matching: "matching",
  ordering: "ordering",
  short_text: "typed",
  numeric: "typed",
  essay: "typed",
  file_upload: "typed",
  gap_match: "gaps",
  inline_choice: "gaps",
  hotspot: "areas",
} as const;

type Props = {
  readonly itemVersionId: string;
  readonly item: CandidateItem;
  readonly action: FormAction;
};

/** One question in practice, answered as on the test page: the letters stand in the margin. */
export function PracticeForm({ itemVersionId, item, action }: Props) {
  const t = useTranslations("practice.question");
  return (
    <ActionForm
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      className="*:data-form-message:ml-(--le) *:data-form-message:px-gutter"
    >
      <input type="hidden" name="itemVersionId" value={itemVersionId} />
      <fieldset>
        <legend className="sr-only">{t(legendOf[item.interaction])}</legend>
        {legendOf[item.interaction] !== "options" && (
          <Block space="none" className="pb-2 text-15 text-ink-2">
            <p>{t(legendOf[item.interaction])}</p>
          </Block>
        )}
        <AnswerFields item={item} />
      </fieldset>
      <Block space="none" className="border-t border-rule pt-5">
        <SubmitButton size="big">{t("answer")}</SubmitButton>
      </Block>
    </ActionForm>
  );
}

function AnswerFields({ item }: { readonly item: CandidateItem }) {
  const { interaction, options } = item;
  if (item.prompts) return <MatchingFields item={item} />;
  if (interaction === "ordering") return <OrderingFields item={item} />;
  if (interaction === "short_text" || interaction === "numeric") return <TypedField item={item} />;
  const several = interaction === "multiple_choice" || item.several;
  return (
    <>
      {item.picture && (
        <Block space="none" className="max-w-text pb-3">
          <AreaPicture picture={item.picture} parts={options} />
        </Block>
      )}
      {options.map((option, index) => (
        <Option
          key={option.id}
          option={option}
          letter={optionLetter(index)}
          type={several ? "checkbox" : "radio"}
        />
      ))}
    </>
  );
}

type OptionProps = {
  readonly option: CandidateOption;
  readonly letter: string;
  readonly type: "radio" | "checkbox";
};

function Option({ option: { id, content }, letter, type }: OptionProps) {
  return (
    <label className="press group grid min-h-16 grid-cols-[var(--le)_minmax(0,1fr)] items-center border-t border-rule py-2.5 has-checked:bg-pen-wash has-checked:shadow-[inset_6px_0_0_var(--pen)] has-focus-visible:outline-3 has-focus-visible:-outline-offset-3 has-focus-visible:outline-focus">
      <span className="relative pr-2 text-right md:pr-4">
        <input
          type={type}
          name="chosen[]"
          value={id}
          className="absolute inset-0 size-full cursor-pointer opacity-0"
        />
        <span
          aria-hidden
          className="inline-grid size-[42px] place-items-center rounded-[50%] border-2 border-rule-strong bg-sheet font-bold group-has-checked:border-pen group-has-checked:bg-pen group-has-checked:text-on-pen"
        >
          {letter}
        </span>
      </span>
      <span className="max-w-text px-gutter text-18 group-has-checked:font-semibold group-has-checked:text-pen">
        <OptionWords id={id} content={content} />
      </span>
    </label>
  );
}

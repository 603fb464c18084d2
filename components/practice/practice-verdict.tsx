import { CircleCheck, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { AnsweredLines } from "@/components/item/answered-lines";
import { ItemContent } from "@/components/item/item-content";
import { OptionWords } from "@/components/item/item-reading";
import { LetterDisc } from "@/components/item/letter-disc";
import { classNames } from "@/components/ui/class-names";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { StatusMark } from "@/components/ui/status-mark";
import { optionLetter } from "@/lib/domain/bank/lint-item";
import { answeredLines } from "@/lib/domain/item/answered-lines";
import type { CandidateItem, CandidateOption } from "@/lib/domain/item/candidate-item";
import type { Block as TextBlock } from "@/lib/domain/item/content";
import type { ResponseValue } from "@/lib/domain/item/response";

export type Judged = {
  readonly item: CandidateItem;
  readonly value: ResponseValue;
  readonly correct: readonly string[];
  readonly explanation: readonly TextBlock[];
  readonly legalBases: readonly {
    readonly number: string;
    readonly title: string;
    readonly article: string;
  }[];
};

/** What was chosen beside what is right, and why it is. */
export function PracticeVerdict({ judged }: { readonly judged: Judged }) {
  const t = useTranslations("practice.verdict");
  const { explanation, legalBases } = judged;
  return (
    <>
      <Answers judged={judged} />
      <Block>
        <SectionHead title={t("why")} />
        <div className="max-w-text text-18">
          {explanation.length > 0 ? <ItemContent blocks={explanation} /> : <p>{t("noWhy")}</p>}
        </div>
        {legalBases.length > 0 && (
          <ul className="mt-3 max-w-text text-15 text-ink-2">
            {legalBases.map(({ number, title, article }) => (
              <li key={`${number} ${article}`}>
                {t("basis", { number, title })}
                {article && `, ${article}`}
              </li>
            ))}
          </ul>
        )}
      </Block>
    </>
  );
}

function Answers({ judged: { item, value, correct } }: { readonly judged: Judged }) {
  const lines = answeredLines(item, value, correct);
  if (lines) {
    return (
      <Block space="none">
        <AnsweredLines lines={lines} places={item.interaction === "ordering"} />
      </Block>
    );
  }
  return (
    <ol>
      {item.options.map((option, index) => (
        <Option
          key={option.id}
          option={option}
          letter={optionLetter(index)}
          chosen={value.includes(option.id)}
          right={correct.includes(option.id)}
        />
      ))}
    </ol>
  );
}

type OptionProps = {
  readonly option: CandidateOption;
  readonly letter: string;
  readonly chosen: boolean;
  readonly right: boolean;
};

function Option({ option: { id, content }, letter, chosen, right }: OptionProps) {
  const t = useTranslations("practice.verdict");
  return (
    <li
      className={classNames(
        "grid min-h-16 grid-cols-[var(--le)_minmax(0,1fr)] items-center border-t border-rule py-2.5",
        right && "bg-leaf-wash shadow-[inset_6px_0_0_var(--leaf)]",
        chosen && !right && "bg-seal-wash shadow-[inset_6px_0_0_var(--seal)]",
      )}
    >
      <span className="pr-2 text-right md:pr-4">
        <LetterDisc letter={letter} right={right} />
      </span>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 px-gutter text-18">
        <div className={classNames("max-w-text flex-1 basis-64", chosen && "font-semibold")}>
          <OptionWords id={id} content={content} />
        </div>
        <Marks chosen={chosen} right={right} words={{ right: t("right"), chosen: t("chosen") }} />
      </div>
    </li>
  );
}

type MarksProps = Pick<OptionProps, "chosen" | "right"> & {
  readonly words: { readonly right: string; readonly chosen: string };
};

function Marks({ chosen, right, words }: MarksProps) {
  if (!chosen && !right) return null;
  return (
    <span className="flex gap-4 text-15">
      {chosen && (
        <StatusMark tone={right ? "on" : "bad"} icon={right ? "saved" : CircleX}>
          {words.chosen}
        </StatusMark>
      )}
      {right && (
        <StatusMark tone="ok" icon={CircleCheck}>
          {words.right}
        </StatusMark>
      )}
    </span>
  );
}

import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { StimulusView } from "@/components/stimulus/stimulus-view";
import { classNames } from "@/components/ui/class-names";
import { DescriptionList } from "@/components/ui/description-list";
import { Icon } from "@/components/ui/icon";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import type { ItemWording } from "@/lib/domain/bank/item-draft";
import { optionLetter } from "@/lib/domain/bank/lint-item";
import type { Block as ContentBlock } from "@/lib/domain/item/content";
import { answeredLines } from "@/lib/domain/item/answered-lines";
import { candidateItem, type CandidateStimulus } from "@/lib/domain/item/candidate-item";
import { optionIds, optionsOf } from "@/lib/domain/item/interaction";
import { AnsweredLines } from "./answered-lines";
import { AreaPicture } from "./area-picture";
import { ItemContent } from "./item-content";
import { LetterDisc } from "./letter-disc";
import { RubricReading } from "./rubric-reading";

type Basis = { readonly number: string; readonly title: string; readonly article: string };

type Props = {
  readonly wording: ItemWording;
  /** What it is asked about, read and approved together with it; null: nothing besides. */
  readonly stimulus: CandidateStimulus | null;
  readonly legalBases: readonly Basis[];
  readonly place: readonly { readonly label: string; readonly value: string }[];
};

/** An item with its key, for those who judge it: the same sheet as the editor's, to read. */
export function ItemReading({ wording, stimulus, legalBases, place }: Props) {
  const t = useTranslations("item");
  return (
    <>
      {stimulus && (
        <Block space="small" className="max-w-text">
          <StimulusView stimulus={stimulus} />
        </Block>
      )}
      <Block space="small" className="max-w-text pb-4 text-18 font-semibold">
        <ItemContent blocks={wording.stem} />
      </Block>
      <Answers wording={wording} />
      <Block>
        <SectionHead title={t("read.explanation")} />
        <div className="max-w-text">
          {wording.explanation.length > 0 ? (
            <ItemContent blocks={wording.explanation} />
          ) : (
            <p className="text-ink-2">{t("read.noExplanation")}</p>
          )}
        </div>
      </Block>
      <Block>
        <SectionHead title={t("read.place")} />
        <DescriptionList
          items={[
            ...place,
            { label: t("read.bases"), value: <Bases legalBases={legalBases} /> },
            { label: t("read.source"), value: wording.source || t("read.none") },
          ]}
        />
      </Block>
    </>
  );
}

/** The options with the right ones marked, or line by line what is right. */
function Answers({ wording }: Pick<Props, "wording">) {
  const { stem, interaction, key } = wording;
  const optionOrder = optionIds(interaction);
  const item = candidateItem({ position: 1, stem, interaction, optionOrder });
  if ("rubric" in key) {
    return (
      <Block space="none">
        <RubricReading rubric={key.rubric} interaction={interaction} />
      </Block>
    );
  }
  const lines = answeredLines(item, "", key.correct);
  // Of an ordering without its key there are the steps alone.
  if (lines && lines.length > 0) {
    return (
      <Block space="none">
        <AnsweredLines lines={lines} places={interaction.type === "ordering"} keyOnly />
      </Block>
    );
  }
  return (
    <>
      {item.picture && (
        <Block space="none" className="pb-3">
          <AreaPicture picture={item.picture} parts={item.options} right={key.correct} />
        </Block>
      )}
      {optionOrder.map((id, index) => (
        <OptionLine key={id} id={id} letter={optionLetter(index)} wording={wording} />
      ))}
    </>
  );
}

function Bases({ legalBases }: Pick<Props, "legalBases">) {
  const t = useTranslations("item.read");
  if (legalBases.length === 0) return t("none");
  return (
    <ul>
      {legalBases.map(({ number, title, article }) => (
        <li key={`${number} ${article}`}>
          {number} · {title}
          {article && `, ${article}`}
        </li>
      ))}
    </ul>
  );
}

type LineProps = { readonly id: string; readonly letter: string; readonly wording: ItemWording };

function OptionLine({ id, letter, wording }: LineProps) {
  const t = useTranslations("item");
  const correct: readonly string[] = wording.key.correct;
  const right = correct.includes(id);
  const misconception = wording.misconceptions[id];
  return (
    <div
      className={classNames(
        "grid grid-cols-[var(--le)_minmax(0,1fr)] border-t border-rule py-2.5",
        right && "bg-leaf-wash shadow-[inset_6px_0_0_var(--leaf)]",
      )}
    >
      <div className="pr-2 text-right md:pr-4">
        <LetterDisc letter={letter} right={right} />
      </div>
      <div className="max-w-text self-center px-gutter">
        <OptionWords id={id} content={contentOf(wording, id)} />
        {right && (
          <p className="mt-1 flex items-center gap-1.5 text-15 font-semibold text-leaf">
            <Icon of={CircleCheck} size={18} />
            {t("editor.rightOption")}
          </p>
        )}
        {misconception && (
          <p className="mt-1 text-15 text-ink-2">
            {t("editor.misconception")}: {misconception}
          </p>
        )}
      </div>
    </div>
  );
}

/** What an option says; a true/false one says what the interface calls it. */
export function OptionWords({ id, content }: { id: string; content: readonly ContentBlock[] }) {
  const t = useTranslations("item.trueFalse");
  if (id === "true" || id === "false") return t(id);
  return <ItemContent blocks={content} />;
}

function contentOf({ interaction }: ItemWording, id: string): readonly ContentBlock[] {
  return optionsOf(interaction).find((option) => option.id === id)?.content ?? [];
}

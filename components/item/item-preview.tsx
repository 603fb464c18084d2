"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { StimulusView } from "@/components/stimulus/stimulus-view";
import { Segments } from "@/components/ui/choice-field";
import { optionLetter } from "@/lib/domain/bank/lint-item";
import {
  type CandidateItem,
  candidateItem,
  type CandidateStimulus,
} from "@/lib/domain/item/candidate-item";
import { type Block, plainText } from "@/lib/domain/item/content";
import type { FileLimits } from "@/lib/domain/item/file-answer";
import { type Interaction, optionIds } from "@/lib/domain/item/interaction";
import { AreaPicture } from "./area-picture";
import { ExamFrame } from "./exam-frame";
import { ItemContent } from "./item-content";

const views = ["desktop", "phone", "paper"] as const;
type View = (typeof views)[number];

type Props = {
  readonly stem: readonly Block[];
  readonly interaction: Interaction;
  /** What it is asked about; null: nothing besides. */
  readonly stimulus: CandidateStimulus | null;
};

/** The item as a candidate sees it: built by the same allow-list, so without its key. */
export function ItemPreview({ stem, interaction, stimulus }: Props) {
  const t = useTranslations("item.preview");
  const [view, setView] = useState<View>("desktop");
  const optionOrder = optionIds(interaction);
  const item = candidateItem({
    ...{ position: 1, interaction, stem, optionOrder },
    ...(stimulus && { stimulus }),
  });
  return (
    <section aria-labelledby="preview" className="-mx-gutter">
      <div className="flex flex-wrap items-center justify-between gap-2 px-gutter pb-2.5">
        <h2 id="preview" className="text-16">
          {t("title")}
        </h2>
        <Segments
          name="preview-view"
          label={t("view")}
          low
          defaultValue={view}
          options={views.map((value) => ({ value, label: t(value) }))}
          onChoose={(value) => setView(views.find((each) => each === value) ?? "desktop")}
        />
      </div>
      {view === "paper" ? (
        <OnPaper item={item} />
      ) : (
        <ExamFrame item={item} narrow={view === "phone"} />
      )}
    </section>
  );
}

function OnPaper({ item }: { readonly item: CandidateItem }) {
  const ordering = item.interaction === "ordering";
  return (
    <div className="border-y-2 border-ink bg-sheet px-8 py-5 font-print">
      {item.stimulus && <StimulusView stimulus={item.stimulus} />}
      <div className="font-bold">
        <Stem item={item} />
      </div>
      {item.picture && (
        <div className="mt-2">
          <AreaPicture picture={item.picture} parts={item.options} />
        </div>
      )}
      {onceForAll(item).map(({ id, content }, place) => (
        <PaperLine key={id} sign={ordering ? "(…)" : `${optionLetter(place)}.`}>
          <OptionWords id={id} content={content} />
        </PaperLine>
      ))}
      {(item.interaction === "short_text" || item.interaction === "numeric") && (
        <p className="mt-3">………………………… {item.unit}</p>
      )}
      {item.interaction === "essay" && <WritingLines />}
      {item.file && <FileLine file={item.file} />}
      {item.prompts?.map(({ id, content }, place) => (
        <PaperLine key={id} sign={`${place + 1}.`}>
          <ItemContent blocks={content} />
          <OwnOptions item={item} place={place} />
        </PaperLine>
      ))}
    </div>
  );
}

/** Where an essay is written on paper. */
function WritingLines() {
  const t = useTranslations("item.preview");
  return (
    <div role="img" aria-label={t("essayLines")} className="mt-3">
      {Array.from({ length: 6 }, (_, line) => (
        <div key={line} className="h-8 border-b border-dotted border-ink" />
      ))}
    </div>
  );
}

/** On paper a file is handed in beside it. */
function FileLine({ file }: { readonly file: FileLimits }) {
  const t = useTranslations("item.preview");
  const kindWords = useTranslations("item.fileKind");
  const kinds = file.kinds.map((kind) => kindWords(kind)).join(", ");
  return <p className="mt-3 italic">{t("fileLine", { kinds, megabytes: file.megabytes })}</p>;
}

/** The options, unless each gap has its own beside it. */
function onceForAll({ options, prompts }: CandidateItem) {
  return prompts?.some((prompt) => prompt.options) ? [] : options;
}

function OwnOptions({ item, place }: { readonly item: CandidateItem; readonly place: number }) {
  const own = item.prompts?.[place]?.options;
  const words = item.options
    .filter(({ id }) => own?.includes(id))
    .map(({ content }) => `☐ ${plainText(content)}`);
  return <span>{own ? words.join("   ") : `${place + 1} → ……`}</span>;
}

type LineProps = { readonly sign: string; readonly children: ReactNode };

function PaperLine({ sign, children }: LineProps) {
  return (
    <div className="mt-1.5 grid grid-cols-[2.5em_minmax(0,1fr)]">
      <span>{sign}</span>
      <div>{children}</div>
    </div>
  );
}

function Stem({ item }: { readonly item: CandidateItem }) {
  const t = useTranslations("item.preview");
  if (item.content.length === 0) return <p className="text-ink-2">{t("noStem")}</p>;
  return (
    <>
      <ItemContent blocks={item.content} />
      {(item.interaction === "multiple_choice" || item.several) && (
        <p className="mt-1 text-15 font-normal text-ink-2">{t("several")}</p>
      )}
    </>
  );
}

function OptionWords({ id, content }: { readonly id: string; readonly content: readonly Block[] }) {
  const t = useTranslations("item");
  if (id === "true" || id === "false") return t(`trueFalse.${id}`);
  if (content.length === 0) return <span className="text-ink-2">{t("preview.noOption")}</span>;
  return <ItemContent blocks={content} />;
}

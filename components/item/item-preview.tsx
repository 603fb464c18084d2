"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { Segments } from "@/components/ui/choice-field";
import { optionLetter } from "@/lib/domain/bank/lint-item";
import { type CandidateItem, candidateItem } from "@/lib/domain/item/candidate-item";
import type { Block } from "@/lib/domain/item/content";
import { type Interaction, optionIds } from "@/lib/domain/item/interaction";
import { ItemContent } from "./item-content";

const views = ["desktop", "phone", "paper"] as const;
type View = (typeof views)[number];

type Props = { readonly stem: readonly Block[]; readonly interaction: Interaction };

/** The item as a candidate sees it: built by the same allow-list, so without its key. */
export function ItemPreview({ stem, interaction }: Props) {
  const t = useTranslations("item.preview");
  const [view, setView] = useState<View>("desktop");
  const optionOrder = optionIds(interaction);
  const item = candidateItem({ position: 1, interaction, stem, optionOrder });
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
        <OnScreen item={item} narrow={view === "phone"} />
      )}
    </section>
  );
}

function OnScreen({ item, narrow }: { readonly item: CandidateItem; readonly narrow: boolean }) {
  return (
    <div
      className={classNames(
        "border-y-2 border-ink bg-sheet",
        narrow && "mx-auto max-w-[360px] border-x-2",
      )}
    >
      <div className="grid grid-cols-[64px_minmax(0,1fr)]">
        <div className="border-r-[3px] border-double border-margin bg-paper" />
        <div className="px-5 py-4 text-[1.0625rem] leading-normal font-semibold">
          <Stem item={item} />
        </div>
      </div>
      {item.options.map(({ id, content }, place) => (
        <div key={id} className="grid min-h-14 grid-cols-[64px_minmax(0,1fr)] border-t border-rule">
          <div className="flex items-center justify-end border-r-[3px] border-double border-margin bg-paper pr-2.5">
            <span
              className={classNames(
                "grid size-9 place-items-center border-2 border-rule-strong bg-sheet font-bold",
                item.interaction === "multiple_choice" ? "rounded-control" : "rounded-[50%]",
              )}
            >
              {optionLetter(place)}
            </span>
          </div>
          <div className="self-center px-5 py-2">
            <OptionWords id={id} content={content} />
          </div>
        </div>
      ))}
    </div>
  );
}

function OnPaper({ item }: { readonly item: CandidateItem }) {
  return (
    <div className="border-y-2 border-ink bg-sheet px-8 py-5 font-print">
      <div className="font-bold">
        <Stem item={item} />
      </div>
      {item.options.map(({ id, content }, place) => (
        <div key={id} className="mt-1.5 grid grid-cols-[2em_minmax(0,1fr)]">
          <span>{optionLetter(place)}.</span>
          <div>
            <OptionWords id={id} content={content} />
          </div>
        </div>
      ))}
    </div>
  );
}

function Stem({ item }: { readonly item: CandidateItem }) {
  const t = useTranslations("item.preview");
  if (item.content.length === 0) return <p className="text-ink-2">{t("noStem")}</p>;
  return (
    <>
      <ItemContent blocks={item.content} />
      {item.interaction === "multiple_choice" && (
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

"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/control";
import { Block } from "@/components/ui/page";
import type { TypedChange } from "@/lib/domain/bank/change-typed";
import { optionLetter } from "@/lib/domain/bank/lint-item";
import { type TypedItem, typedOptions, type TypedPrompt } from "@/lib/domain/bank/typed-item";
import { hasGaps } from "@/lib/domain/bank/typed-kind";
import { gapLabel, mostLines } from "@/lib/domain/item/interaction";
import { wordsOfPictures } from "@/lib/domain/item/picture";
import { MarkedTextarea } from "./marked-textarea";
import { PicturedTextarea } from "./pictured-textarea";

type Props = { readonly item: TypedItem; readonly change: (change: TypedChange) => void };

/** The lines to be matched, each with the option that is right for it. */
export function PromptRows({ item, change }: Props) {
  const t = useTranslations("item.editor");
  return (
    <fieldset>
      <legend className="sr-only">{t("prompts")}</legend>
      {item.prompts.map((prompt, place) => (
        <PromptRow key={prompt.id} item={item} change={change} prompt={prompt} place={place} />
      ))}
      <Block space="small">
        <Button
          size="low"
          icon={Plus}
          disabled={item.prompts.length >= mostLines}
          onClick={() => change({ kind: "add_prompt" })}
        >
          {t(hasGaps(item.type) ? "addGap" : "addPrompt")}
        </Button>
      </Block>
    </fieldset>
  );
}

type RowProps = Props & { readonly prompt: TypedPrompt; readonly place: number };

function PromptRow({ item, change, prompt, place }: RowProps) {
  const t = useTranslations("item.editor");
  const number = place + 1;
  const { id } = prompt;
  return (
    <div className="grid grid-cols-[var(--le)_minmax(0,1fr)] border-t border-rule py-2">
      <div className="pt-2 pr-[11px] text-right text-20 font-bold md:pr-4">{number}</div>
      <div className="mr-gutter ml-gutter max-w-form">
        <PromptWords item={item} change={change} prompt={prompt} place={place} />
        <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
          {item.type === "inline_choice" ? (
            <span className="flex-1 text-15 text-ink-2">{t("listHelp")}</span>
          ) : (
            <RightOption item={item} change={change} prompt={prompt} place={place} />
          )}
          <Button
            size="low"
            variant="plain"
            icon={Trash2}
            disabled={item.type === "matching" && item.prompts.length <= 1}
            aria-label={t("removePrompt", { number })}
            onClick={() => change({ kind: "remove_prompt", id })}
          >
            {t("remove")}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** What the line says; the list of a gap; a gap that shares its list says nothing itself. */
function PromptWords({ item, change, prompt, place }: RowProps) {
  const t = useTranslations("item.editor");
  const number = place + 1;
  if (item.type === "gap_match") return <p className="pt-2">{gapLabel(number)}</p>;
  const set = (values: Partial<TypedPrompt>) => change({ kind: "prompt", id: prompt.id, values });
  if (item.type === "inline_choice") {
    return (
      <MarkedTextarea
        rows={4}
        value={prompt.list}
        aria-label={t("listOf", { number })}
        onChange={({ currentTarget: { value } }) => set({ list: value })}
      />
    );
  }
  return (
    <PicturedTextarea
      rows={2}
      name={t("prompt", { number })}
      value={prompt.text}
      aria-label={t("prompt", { number })}
      onText={(text) => set({ text })}
    />
  );
}

function RightOption({ item, change, prompt, place }: RowProps) {
  const t = useTranslations("item.editor");
  return (
    <label className="flex min-w-64 flex-1 items-center gap-2.5 text-15 text-ink-2">
      <span className="shrink-0">{t("rightOption")}</span>
      <Select
        look="low"
        aria-label={t("rightOptionOf", { number: place + 1 })}
        value={prompt.option}
        onChange={({ currentTarget: { value } }) =>
          change({ kind: "prompt", id: prompt.id, values: { option: value } })
        }
      >
        <option value="">{t("choose")}</option>
        {typedOptions(item).map((option, index) => (
          <option key={option.id} value={option.id}>
            {optionLetter(index)}. {wordsOfPictures(option.text)}
          </option>
        ))}
      </Select>
    </label>
  );
}

/** Makes the options the two columns of a table of statements. */
export function ColumnsButton({ change }: Pick<Props, "change">) {
  const t = useTranslations("item");
  const column = (id: string, text: string) => ({ id, text, pinned: false, misconception: "" });
  return (
    <Button
      size="low"
      variant="plain"
      onClick={() =>
        change({
          kind: "set",
          values: {
            options: [column("A", t("trueFalse.true")), column("B", t("trueFalse.false"))],
            shuffle: false,
          },
        })
      }
    >
      {t("editor.columns")}
    </Button>
  );
}

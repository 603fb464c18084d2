"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useReducer, useRef, useState } from "react";
import type { KnownStimulus } from "@/components/stimulus/find-stimuli";
import { StimulusField } from "@/components/stimulus/stimulus-field";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Select } from "@/components/ui/control";
import { BigMark, Block, SideColumn } from "@/components/ui/page";
import { changeTyped } from "@/lib/domain/bank/change-typed";
import { wordingOf } from "@/lib/domain/bank/read-typed-item";
import type { TypedItem } from "@/lib/domain/bank/typed-item";
import { interactionTypes } from "@/lib/domain/item/interaction";
import { BasisFields } from "./basis-fields";
import { EditorDock } from "./editor-dock";
import { ItemHints, type KnownDocument } from "./item-hints";
import { ItemPreview } from "./item-preview";
import { OptionRows } from "./option-rows";
import { type Named, NeedsCheckField, PlaceFields } from "./place-fields";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { ExplanationField, SourceField, StemField } from "./wording-fields";

export type EditorLists = {
  readonly topics: readonly Named[];
  readonly systems: readonly Named[];
  readonly documents: readonly KnownDocument[];
  /** The day in Viet Nam, "yyyy-mm-dd". */
  readonly today: string;
};

type Props = {
  readonly initial: TypedItem;
  readonly lists: EditorLists;
  readonly action: FormAction;
  /** Told to the action: which item and version, or which bank. */
  readonly fields: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
  /** Where stimuli are looked for, and the one the item is on; absent before it has a bank. */
  readonly stimuli?: { readonly bankId: string; readonly chosen: KnownStimulus | null };
  /** When and as which version it was saved last; null before the first time. */
  readonly saved: string | null;
  readonly saveLabel: string;
  readonly submits: boolean;
  readonly head: ReactNode;
};

/** One sheet: the item at the left, what the candidate will see beside it. */
export function ItemEditor(props: Props) {
  const { initial, lists, fields, texts, head } = props;
  const t = useTranslations("item.editor");
  const [item, change] = useReducer(changeTyped, initial);
  const [kept, setKept] = useState(() => JSON.stringify(initial));
  const sent = useRef(kept);
  const text = JSON.stringify(item);
  useUnsavedGuard(text !== kept, t("leave"));
  const [stimulus, setStimulus] = useState(props.stimuli?.chosen ?? null);
  const set = (values: Partial<TypedItem>) => change({ kind: "set", values });

  const action: FormAction = (state, form) => {
    sent.current = text;
    return props.action(state, form);
  };

  const wording = wordingOf(item);
  return (
    <ActionForm
      action={action}
      texts={texts}
      onDone={() => setKept(sent.current)}
      className="[&>[data-form-message]]:pr-gutter [&>[data-form-message]]:pl-[calc(var(--le)+var(--s5))]"
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="item" value={JSON.stringify(withoutEmptyBases(item))} />
      <div className="grid lg:grid-cols-[minmax(0,1fr)_520px]">
        <div className="min-w-0 pb-7">
          {head}
          {props.stimuli && (
            <StimulusField
              item={item}
              set={set}
              bankId={props.stimuli.bankId}
              chosen={stimulus}
              onChoose={setStimulus}
            />
          )}
          <StemField item={item} set={set} />
          <OptionsHead item={item} choose={(type) => change({ kind: "type", type })} />
          <OptionRows item={item} change={change} />
          <Block mark={<BigMark>3</BigMark>}>
            <PlaceFields item={item} set={set} topics={lists.topics} systems={lists.systems} />
            <NeedsCheckField item={item} set={set} />
            <BasisFields item={item} set={set} documents={lists.documents} />
            <SourceField item={item} set={set} />
            <ExplanationField item={item} set={set} />
          </Block>
        </div>
        <SideColumn label={t("reviewOfItem")}>
          <div className="lg:sticky lg:top-4">
            <ItemPreview
              stem={wording.stem}
              interaction={wording.interaction}
              stimulus={stimulus}
            />
            <ItemHints item={item} documents={lists.documents} today={lists.today} />
          </div>
        </SideColumn>
      </div>
      <EditorDock
        saved={props.saved}
        saveLabel={props.saveLabel}
        submits={props.submits}
        unsaved={text !== kept}
      />
    </ActionForm>
  );
}

// A line that was added and never filled in says nothing.
const withoutEmptyBases = (item: TypedItem): TypedItem => ({
  ...item,
  legalBases: item.legalBases.filter(({ legalDocumentId }) => legalDocumentId !== ""),
});

type OptionsHeadProps = {
  readonly item: TypedItem;
  readonly choose: (type: TypedItem["type"]) => void;
};

function OptionsHead({ item, choose }: OptionsHeadProps) {
  const t = useTranslations("item");
  return (
    <Block space="none" mark={<BigMark>2</BigMark>} className="pb-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p>
          <b>{t("editor.options")}</b> {t(`editor.helpOf.${item.type}`)}
        </p>
        <span>
          <Select
            look="low"
            aria-label={t("editor.type")}
            value={item.type}
            onChange={({ currentTarget: { value } }) => {
              const type = interactionTypes.find((each) => each === value);
              if (type) choose(type);
            }}
          >
            {interactionTypes.map((value) => (
              <option key={value} value={value}>
                {t(`type.${value}`)}
              </option>
            ))}
          </Select>
        </span>
      </div>
    </Block>
  );
}

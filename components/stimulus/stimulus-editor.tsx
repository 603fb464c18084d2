"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { PicturedTextarea } from "@/components/item/pictured-textarea";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Input } from "@/components/ui/control";
import { Dock } from "@/components/ui/dock";
import { Field } from "@/components/ui/field";
import { BigMark, Block, SideColumn } from "@/components/ui/page";
import { StatusMark } from "@/components/ui/status-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { fromMarkup } from "@/lib/domain/bank/markup";
import { longestStimulusTitle } from "@/lib/domain/stimulus/wording";
import { useTypedProblem } from "./use-typed-problem";
import { StimulusView } from "./stimulus-view";

/** A stimulus as an author types it. */
export type TypedStimulus = {
  readonly title: string;
  readonly content: string;
  readonly source: string;
};

type Props = {
  readonly initial: TypedStimulus;
  readonly action: FormAction;
  /** Told to the action: which stimulus and version, or which bank. */
  readonly fields: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
  /** When and as which version it was saved last; null before the first time. */
  readonly saved: string | null;
  readonly head: ReactNode;
};

/** One sheet: the stimulus at the left, how it is shown beside it. */
export function StimulusEditor(props: Props) {
  const { initial, fields, texts, head, saved } = props;
  const t = useTranslations("stimulus.editor");
  const [typed, setTyped] = useState(initial);
  const [kept, setKept] = useState(initial);
  const sent = useRef(kept);
  const unsaved = JSON.stringify(typed) !== JSON.stringify(kept);
  useUnsavedGuard(unsaved, t("leave"));
  const action: FormAction = (state, form) => {
    sent.current = typed;
    return props.action(state, form);
  };
  return (
    <ActionForm
      action={action}
      texts={texts}
      onDone={() => setKept(sent.current)}
      className="[&>[data-form-message]]:pr-gutter [&>[data-form-message]]:pl-[calc(var(--le)+var(--s5))]"
    >
      {Object.entries({ ...fields, ...typed }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid lg:grid-cols-[minmax(0,1fr)_520px]">
        <div className="min-w-0 pb-7">
          {head}
          <TextFields typed={typed} set={(values) => setTyped({ ...typed, ...values })} />
        </div>
        <SideColumn label={t("preview")}>
          <div className="lg:sticky lg:top-4">
            <h2 className="pb-2.5 text-16">{t("preview")}</h2>
            <StimulusView stimulus={{ title: typed.title, content: fromMarkup(typed.content) }} />
            <p className="text-15 text-ink-2">{t("previewHelp")}</p>
          </div>
        </SideColumn>
      </div>
      <Dock>
        <StatusMark
          tone={unsaved ? "wait" : saved ? "ok" : "off"}
          icon={unsaved ? "held" : saved ? "saved" : "empty"}
        >
          {unsaved ? t("unsaved") : (saved ?? t("notSaved"))}
        </StatusMark>
        <span className="mr-auto" />
        <SubmitButton>{saved ? t("save") : t("create")}</SubmitButton>
      </Dock>
    </ActionForm>
  );
}

type FieldsProps = {
  readonly typed: TypedStimulus;
  readonly set: (values: Partial<TypedStimulus>) => void;
};

function TextFields({ typed, set }: FieldsProps) {
  const t = useTranslations("stimulus.editor");
  const titleProblem = useTypedProblem("title", typed);
  const contentProblem = useTypedProblem("content", typed);
  return (
    <>
      <Block space="small" mark={<BigMark>1</BigMark>}>
        <Field label={t("title")} help={t("titleHelp")} error={titleProblem}>
          {(control) => (
            <Input
              {...control}
              maxLength={longestStimulusTitle}
              value={typed.title}
              onChange={({ currentTarget: { value } }) => set({ title: value })}
            />
          )}
        </Field>
      </Block>
      <Block space="small" mark={<BigMark>2</BigMark>}>
        <Field label={t("content")} help={t("contentHelp")} error={contentProblem}>
          {(control) => (
            <PicturedTextarea
              {...control}
              rows={14}
              name={t("content")}
              value={typed.content}
              onText={(content) => set({ content })}
            />
          )}
        </Field>
        <Field label={t("source")}>
          {(control) => (
            <Input
              {...control}
              maxLength={500}
              value={typed.source}
              onChange={({ currentTarget: { value } }) => set({ source: value })}
            />
          )}
        </Field>
      </Block>
    </>
  );
}

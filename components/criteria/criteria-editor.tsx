"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useDeferredValue, useRef, useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Input } from "@/components/ui/control";
import { Dock } from "@/components/ui/dock";
import { Field } from "@/components/ui/field";
import { Hint } from "@/components/ui/note";
import { Block, Page, SideColumn } from "@/components/ui/page";
import { StatusMark } from "@/components/ui/status-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import type { CriteriaSection } from "@/lib/domain/inspection/criteria";
import { criteriaProblems } from "@/lib/domain/inspection/criteria-problems";
import {
  addLine,
  type CriteriaDraft,
  type DraftIssue,
  readDraft,
} from "@/lib/domain/inspection/edit-criteria";
import { CriteriaSum } from "./criteria-sum";
import type { Group } from "./line-form";
import { RulesEditor } from "./rules-editor";
import { SectionEditor } from "./section-editor";
import { SectionTabs } from "./section-tabs";

type CriteriaEditorProps = {
  readonly set: CriteriaDraft & { readonly id: string; readonly code: string };
  readonly revision: number;
  readonly groups: readonly Group[];
  readonly save: FormAction;
  readonly head: ReactNode;
};

/** A draft of a criteria set: parts, lines, formulas and rules, with the sum while one types. */
export function CriteriaEditor({ set, revision, groups, save, head }: CriteriaEditorProps) {
  const t = useTranslations("criteria.editor");
  const draft = useDraft(set, revision);
  const { typed, change } = draft;
  const [at, setAt] = useState(0);
  const section = typed.sections[at];
  const settled = useDeferredValue(typed);
  const read = readDraft(set.code, settled);
  const codes = groups.map(({ code }) => code);
  const setSections = (sections: CriteriaSection[]) => change({ sections });
  useUnsavedGuard(draft.unsaved, t("leave"));

  return (
    <Page
      side={
        <SideColumn label={t("side")}>
          <div className="md:sticky md:top-4">
            <CriteriaSum
              sections={settled.sections}
              problems={read.ok ? criteriaProblems(read.draft, codes) : null}
            >
              {!read.ok && <Issues issues={read.issues} />}
            </CriteriaSum>
          </div>
        </SideColumn>
      }
    >
      {head}
      <ActionForm
        action={(state, form) => save(state, draft.sending(form))}
        texts={t.raw("reasons") as Record<string, string>}
        onDone={draft.saved}
        className="[&>[data-form-message]]:pr-gutter [&>[data-form-message]]:pl-[calc(var(--le)+var(--s5))]"
      >
        <input type="hidden" name="setId" value={set.id} />
        <Block space="none">
          <Field label={t("name")}>
            {(control) => (
              <Input
                {...control}
                maxLength={200}
                value={typed.name}
                onChange={({ currentTarget }) => change({ name: currentTarget.value })}
              />
            )}
          </Field>
        </Block>
        <SectionTabs sections={typed.sections} at={at} open={setAt} change={setSections} />
        {section && (
          <SectionEditor
            key={section.part}
            section={section}
            groups={groups}
            change={(next) =>
              setSections(typed.sections.map((each, index) => (index === at ? next : each)))
            }
            addLine={() => setSections(addLine(typed.sections, at))}
          />
        )}
        <RulesEditor rules={typed.rules} change={(rules) => change({ rules })} />
        <Dock>
          <span className="mr-auto">
            <StatusMark
              tone={draft.unsaved ? "wait" : "ok"}
              icon={draft.unsaved ? "held" : "saved"}
            >
              {draft.unsaved ? t("unsaved") : t("saved")}
            </StatusMark>
          </span>
          <SubmitButton>{t("save")}</SubmitButton>
        </Dock>
      </ActionForm>
    </Page>
  );
}

/** What is typed, whether it is saved, and over which revision the next save goes. */
function useDraft({ name, sections, rules }: CriteriaDraft, revision: number) {
  const [typed, setTyped] = useState<CriteriaDraft>({ name, sections, rules });
  const [kept, setKept] = useState(() => JSON.stringify(typed));
  const sent = useRef(kept);
  const over = useRef(revision);
  const text = JSON.stringify(typed);
  return {
    typed,
    unsaved: text !== kept,
    change: (part: Partial<CriteriaDraft>) => setTyped((before) => ({ ...before, ...part })),
    sending: (form: FormData) => {
      sent.current = text;
      form.set("over", String(over.current));
      form.set("draft", text);
      return form;
    },
    saved: () => {
      over.current += 1;
      setKept(sent.current);
    },
  };
}

function Issues({ issues }: { readonly issues: readonly DraftIssue[] }) {
  const t = useTranslations("criteria.editor");
  const lines = [...new Set(issues.map(({ line }) => line).filter((line) => line !== null))];
  return (
    <Hint role="status">
      {lines.length > 0 ? t("unreadableLines", { lines: lines.join(", ") }) : t("unreadableSet")}
    </Hint>
  );
}

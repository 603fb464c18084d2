"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useDeferredValue, useRef, useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Input } from "@/components/ui/control";
import { Dock } from "@/components/ui/dock";
import { Field } from "@/components/ui/field";
import { Block, Page, SideColumn } from "@/components/ui/page";
import { StatusMark } from "@/components/ui/status-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { checkBlueprint } from "@/lib/domain/blueprint/check-blueprint";
import {
  cellName,
  type MatrixCell,
  type MatrixRow,
  matrixRows,
  missingAt,
  pointsName,
  readMatrix,
  typedCounts,
} from "@/lib/domain/blueprint/matrix";
import type { SupplyGroup } from "@/lib/domain/blueprint/supply";
import { levels } from "@/lib/domain/item/interaction";
import { AddRow } from "./add-row";
import { BlueprintCheckSummary } from "./blueprint-check";
import { BlueprintMatrix, type Named } from "./blueprint-matrix";
import { PublishBlueprint } from "./publish-blueprint";

type Props = {
  readonly blueprint: {
    readonly id: string;
    readonly name: string;
    readonly revision: string;
    readonly allowNeedsCheck: boolean;
    readonly cells: readonly MatrixCell[];
    readonly supply: readonly SupplyGroup[];
  };
  readonly topics: readonly Named[];
  readonly systems: readonly Named[];
  readonly today: string;
  readonly save: FormAction;
  readonly publish: FormAction;
  readonly texts: Readonly<Record<string, string>>;
  readonly publishTexts: Readonly<Record<string, string>>;
  readonly head: ReactNode;
};

/** A draft: its matrix, and beside it what the bank can do, while one types. */
export function BlueprintEditor(props: Props) {
  const { blueprint, topics, systems, texts, head } = props;
  const t = useTranslations("blueprint.editor");
  const [typed, setTyped] = useState(() => typedOf(blueprint));
  const [kept, setKept] = useState(() => JSON.stringify(typedOf(blueprint)));
  const sent = useRef(kept);
  const text = JSON.stringify(typed);
  const unsaved = text !== kept;
  useUnsavedGuard(unsaved, t("leave"));

  const rows = matrixRows(
    { topics: topics.map(idOf), systems: systems.map(idOf) },
    typed.systemRows,
  );
  const { cells, unreadable } = readMatrix(rows, typed.counts);
  const check = useCheck(cells, blueprint.supply, typed.allowNeedsCheck);
  const set = (values: Partial<Typed>) => setTyped((before) => ({ ...before, ...values }));

  const save: FormAction = (state, form) => {
    sent.current = text;
    return props.save(state, form);
  };

  return (
    <Page
      side={
        <EditorSide
          {...props}
          check={check}
          cells={cells}
          unsaved={unsaved}
          publishable={check.publishable && unreadable.length === 0}
        />
      }
    >
      {head}
      <ActionForm
        action={save}
        texts={texts}
        onDone={() => setKept(sent.current)}
        className="[&>[data-form-message]]:pr-gutter [&>[data-form-message]]:pl-[calc(var(--le)+var(--s5))]"
      >
        <input type="hidden" name="blueprintId" value={blueprint.id} />
        <input type="hidden" name="over" value={blueprint.revision} />
        <input type="hidden" name="matrix" value={JSON.stringify({ ...typed, rows })} />
        <NameField name={typed.name} set={(name) => set({ name })} />
        <BlueprintMatrix
          data={{
            topics,
            systems,
            supply: blueprint.supply,
            allowNeedsCheck: typed.allowNeedsCheck,
          }}
          rows={rows}
          counts={typed.counts}
          missing={missingAt(cells, check.shortfalls)}
          unreadable={unreadable}
          edit={{
            set: (name, count) => set({ counts: { ...typed.counts, [name]: count } }),
            remove: (row) => set(withoutRow(typed, row)),
          }}
        />
        <Block>
          <AddRow
            topics={topics}
            systems={systems}
            add={(row) => set({ systemRows: [...typed.systemRows, row] })}
          />
          <AllowNeedsCheck
            checked={typed.allowNeedsCheck}
            set={(allowNeedsCheck) => set({ allowNeedsCheck })}
          />
        </Block>
        <SaveDock unsaved={unsaved} />
      </ActionForm>
    </Page>
  );
}

type SideProps = Props & {
  readonly check: ReturnType<typeof checkBlueprint>;
  readonly cells: readonly MatrixCell[];
  readonly unsaved: boolean;
  readonly publishable: boolean;
};

/** What the bank can do for the matrix as it stands, and the way out of the draft. */
function EditorSide({ check, cells, unsaved, publishable, ...props }: SideProps) {
  const t = useTranslations("blueprint.editor");
  const { blueprint, topics, systems, today } = props;
  return (
    <SideColumn label={t("side")}>
      <div className="md:sticky md:top-4">
        <BlueprintCheckSummary {...{ check, cells, today }} lists={{ topics, systems }} />
        <PublishBlueprint
          {...{ blueprint, unsaved, publishable }}
          action={props.publish}
          texts={props.publishTexts}
        />
      </div>
    </SideColumn>
  );
}

type NameProps = { readonly name: string; readonly set: (name: string) => void };

function NameField({ name, set }: NameProps) {
  const t = useTranslations("blueprint.editor");
  return (
    <Block space="none">
      <Field label={t("name")}>
        {(control) => (
          <Input
            {...control}
            value={name}
            onChange={({ currentTarget: { value } }) => set(value)}
          />
        )}
      </Field>
    </Block>
  );
}

function SaveDock({ unsaved }: { readonly unsaved: boolean }) {
  const t = useTranslations("blueprint.editor");
  return (
    <Dock>
      <span className="mr-auto">
        <StatusMark tone={unsaved ? "wait" : "ok"} icon={unsaved ? "held" : "saved"}>
          {unsaved ? t("unsaved") : t("saved")}
        </StatusMark>
      </span>
      <SubmitButton>{t("save")}</SubmitButton>
    </Dock>
  );
}

type Typed = {
  readonly name: string;
  readonly allowNeedsCheck: boolean;
  readonly counts: Readonly<Record<string, string>>;
  readonly systemRows: readonly MatrixRow[];
};

const typedOf = ({ name, allowNeedsCheck, cells }: Props["blueprint"]): Typed => ({
  name,
  allowNeedsCheck,
  counts: typedCounts(cells),
  systemRows: cells
    .filter(({ system, byHand }) => system !== null || byHand)
    .map(({ topic, system, byHand }) => ({ topic, system, byHand })),
});

const idOf = ({ id }: Named) => id;

/** Counted anew while one types, without holding the typing up. */
function useCheck(cells: readonly MatrixCell[], supply: readonly SupplyGroup[], allow: boolean) {
  const settled = useDeferredValue(JSON.stringify(cells));
  return checkBlueprint(JSON.parse(settled) as MatrixCell[], supply, { allowNeedsCheck: allow });
}

function withoutRow({ counts, systemRows }: Typed, row: MatrixRow): Partial<Typed> {
  const gone = new Set([pointsName(row), ...levels.map((level) => cellName(row, level))]);
  return {
    counts: Object.fromEntries(Object.entries(counts).filter(([name]) => !gone.has(name))),
    systemRows: systemRows.filter((each) => cellName(each, "NB") !== cellName(row, "NB")),
  };
}

type AllowProps = { readonly checked: boolean; readonly set: (checked: boolean) => void };

function AllowNeedsCheck({ checked, set }: AllowProps) {
  const t = useTranslations("blueprint.editor");
  return (
    <label className="flex min-h-target max-w-form items-start gap-3 py-2">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => set(currentTarget.checked)}
        className="size-6 shrink-0 accent-pen"
      />
      <span>
        {t("allowNeedsCheck")}
        <span className="block text-15 text-ink-2">{t("allowNeedsCheckHelp")}</span>
      </span>
    </label>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { dayOf } from "@/components/ui/day";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { SittingState } from "@/lib/domain/sitting/lifecycle";
import type { RoomCandidate } from "@/lib/domain/sitting/room-snapshot";
import { HiddenFields, useReasons } from "./act-dialog";
import { QuickAct } from "./act-button";
import { useActs } from "./acts-context";
import { targetOf } from "./target-of";

type CheckInProps = {
  readonly candidates: readonly RoomCandidate[];
  readonly state: SittingState;
};

/** Who has sat down and waits for the check of identity: one by one, several, or all that are ticked. */
export function CheckIn({ candidates, state }: CheckInProps) {
  const t = useTranslations("invigilation.check_in");
  const { actions, done } = useActs();
  const texts = useReasons("admit");
  const [checked, check] = useState<ReadonlySet<string>>(new Set());
  const arrived = candidates.filter(({ standing }) => standing === "to_admit");
  if (state !== "open" || arrived.length === 0) return null;
  const ticked = arrived.filter(({ id }) => checked.has(id));
  const all = ticked.length === arrived.length;
  const toggle = (ids: readonly string[], on: boolean) =>
    check((before) => {
      const rest = [...before].filter((id) => !ids.includes(id));
      return new Set(on ? [...rest, ...ids] : rest);
    });
  return (
    <>
      <Block className="pb-2">
        <SectionHead title={t("title", { count: arrived.length })} sub={t("sub")}>
          <ActionForm action={actions.admit} texts={texts} onDone={done}>
            <HiddenFields target={{}} />
            {ticked.map(({ id }) => (
              <input key={id} type="hidden" name="candidateId" value={id} />
            ))}
            <SubmitButton size="low" variant="go" disabled={ticked.length === 0}>
              {t("admit_ticked", { count: ticked.length })}
            </SubmitButton>
          </ActionForm>
        </SectionHead>
      </Block>
      <Table caption={t("caption")} stacks>
        <thead>
          <Tr>
            <Th>
              <Tick
                label={t("tick_all")}
                on={all}
                onChange={(on) =>
                  toggle(
                    arrived.map(({ id }) => id),
                    on,
                  )
                }
              >
                {t("number")}
              </Tick>
            </Th>
            <Th>{t("name")}</Th>
            <Th>{t("birth")}</Th>
            <Th>{t("unit")}</Th>
            <Th>{t("act")}</Th>
          </Tr>
        </thead>
        <tbody>
          {arrived.map((candidate) => (
            <Arrived
              key={candidate.id}
              candidate={candidate}
              on={checked.has(candidate.id)}
              onTick={(on) => toggle([candidate.id], on)}
            />
          ))}
        </tbody>
      </Table>
    </>
  );
}

type ArrivedProps = {
  readonly candidate: RoomCandidate;
  readonly on: boolean;
  readonly onTick: (on: boolean) => void;
};

function Arrived({ candidate, on, onTick }: ArrivedProps) {
  const t = useTranslations("invigilation.check_in");
  const { number, name, birthDate, unitName, title } = candidate;
  return (
    <Tr>
      <Td>
        <Tick label={t("tick", { number, name })} on={on} onChange={onTick}>
          {number}
        </Tick>
      </Td>
      <Th scope="row">{name}</Th>
      <Td label={t("birth")}>{birthDate ? dayOf(birthDate) : "—"}</Td>
      <Td>
        {unitName}
        <small>{title}</small>
      </Td>
      <Td>
        <QuickAct size="low" act="admit" target={targetOf(candidate)} />
      </Td>
    </Tr>
  );
}

type TickProps = {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** Beside the box, which has its own name for whoever hears the page. */
  readonly children: ReactNode;
};

function Tick({ label, on, onChange, children }: TickProps) {
  return (
    <label className="inline-flex min-h-low flex-wrap items-center justify-end gap-x-2">
      <input
        type="checkbox"
        aria-label={label}
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
        className="size-6 shrink-0 accent-pen"
      />
      {children}
    </label>
  );
}

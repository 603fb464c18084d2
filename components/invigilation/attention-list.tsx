"use client";

import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { secondText } from "@/components/ui/instant";
import {
  type AttentionGroup,
  attentionOf,
  urgencyOf,
  waitsForAnswer,
} from "@/lib/domain/sitting/attention";
import type { RoomCandidate } from "@/lib/domain/sitting/room-snapshot";
import type { Standing } from "@/lib/domain/sitting/standing";
import { ActButton, QuickAct } from "./act-button";
import { Announcer } from "./announcer";
import { standingLooks } from "./standing-look";
import { targetOf } from "./target-of";
import { countdownText, useElapsed } from "./use-elapsed";

type AttentionListProps = {
  readonly candidates: readonly RoomCandidate[];
  readonly now: number;
  readonly onChoose: (id: RoomCandidate["id"]) => void;
};

/** Who needs a hand, with the acts that takes: above everything else. */
export function AttentionList({ candidates, now, onChoose }: AttentionListProps) {
  const t = useTranslations("invigilation.attention");
  const groups = attentionOf(candidates);
  return (
    <section
      aria-label={t("label")}
      className={groups.length > 0 ? "border-t-2 border-ink" : undefined}
    >
      <Announcer candidates={candidates} />
      {groups.length > 0 && (
        <ul>
          {groups.map((group) => (
            <Group key={group.standing} group={group} now={now} onChoose={onChoose} />
          ))}
        </ul>
      )}
    </section>
  );
}

type GroupProps = Omit<AttentionListProps, "candidates"> & { readonly group: AttentionGroup };

function Group({ group, now, onChoose }: GroupProps) {
  const t = useTranslations("invigilation.attention");
  const { standing, shown, more } = group;
  return (
    <>
      {shown.map((candidate) => (
        <Row key={candidate.id} candidate={candidate} now={now} onChoose={onChoose} />
      ))}
      {more > 0 && (
        <li className={classNames(rowClass(standing), "py-2")}>
          <span />
          <span className="px-gutter font-semibold">{t(`more.${standing}`, { count: more })}</span>
        </li>
      )}
    </>
  );
}

const rowClass = (standing: Standing) =>
  classNames(
    "grid grid-cols-[var(--le)_minmax(0,1fr)] items-center border-b border-rule border-l-[6px]",
    urgencyOf(standing) === "now"
      ? "border-l-seal bg-seal-wash"
      : "border-l-amber-mark bg-amber-wash",
  );

type RowProps = Omit<AttentionListProps, "candidates"> & { readonly candidate: RoomCandidate };

function Row({ candidate, now, onChoose }: RowProps) {
  const { standing, number, name } = candidate;
  const word = urgencyOf(standing) === "now" ? "text-seal" : "text-amber";
  return (
    <li className={rowClass(standing)}>
      <span
        className={classNames(
          "-ml-1.5 flex flex-wrap items-center justify-end gap-1.5 pr-[11px] font-semibold md:pr-4 md:text-18",
          word,
        )}
      >
        <Icon of={standingLooks[standing].icon} />
        {number}
      </span>
      <div className="grid items-center gap-x-4 gap-y-1 px-gutter py-1.5 md:grid-cols-[9.5rem_minmax(0,1fr)_auto]">
        <button
          type="button"
          className="press min-h-low text-left font-semibold text-ink underline decoration-rule-strong underline-offset-4"
          onClick={() => onChoose(candidate.id)}
        >
          {name}
        </button>
        <Finding candidate={candidate} now={now} word={word} />
        <div className="flex flex-wrap gap-2 md:justify-end">
          <Acts candidate={candidate} />
        </div>
      </div>
    </li>
  );
}

type FindingProps = {
  readonly candidate: RoomCandidate;
  readonly now: number;
  readonly word: string;
};

function Finding({ candidate, now, word }: FindingProps) {
  const t = useTranslations("invigilation.attention");
  const elapsed = useElapsed();
  const { standing, since, saved, items, remainingMs } = candidate;
  const time = since === null ? null : secondText(new Date(since));
  return (
    <p className="leading-table">
      <b className={word}>
        {time === null
          ? t(`never.${standing}`)
          : t(`finding.${standing}`, { time, elapsed: elapsed(now - (since ?? now)) })}
      </b>
      <span className="block text-15 text-ink-2">
        {waitsForAnswer(candidate) && standing !== "calling" && <b>{t("called")} </b>}
        {t(`detail.${standing}`, { saved, items, left: countdownText(remainingMs ?? 0) })}
      </span>
    </p>
  );
}

function Acts({ candidate }: { readonly candidate: RoomCandidate }) {
  const target = targetOf(candidate);
  const low = { size: "low", target } as const;
  switch (candidate.standing) {
    case "calling":
      return (
        <>
          <QuickAct {...low} act="resolve_call" variant="go" />
          <ActButton {...low} act="incident" />
        </>
      );
    case "paused":
      return (
        <>
          <QuickAct {...low} act="resume" variant="go" />
          <ActButton {...low} act="extend" />
        </>
      );
    case "too_late":
      return (
        <>
          <ActButton {...low} act="excuse" />
          <ActButton {...low} act="incident" />
        </>
      );
    default:
      return (
        <>
          {waitsForAnswer(candidate) && <QuickAct {...low} act="resolve_call" />}
          <ActButton {...low} act="transfer" />
          <ActButton {...low} act="pause" />
        </>
      );
  }
}

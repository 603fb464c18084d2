"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useState } from "react";
import { Button } from "@/components/ui/button";
import { secondText } from "@/components/ui/instant";
import { Block } from "@/components/ui/page";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { isAtWork, urgencyOf } from "@/lib/domain/sitting/attention";
import type { RoomCandidate } from "@/lib/domain/sitting/room-snapshot";
import { SideMarks, StandingMark } from "./standing-mark";

type CandidateListProps = {
  readonly candidates: readonly RoomCandidate[];
  readonly onChoose: (id: RoomCandidate["id"]) => void;
};

const pageSize = 100;

/** Everybody line by line, by number. */
export function CandidateList({ candidates, onChoose }: CandidateListProps) {
  const t = useTranslations("invigilation.people");
  const [page, turn] = useState(1);
  const first = (page - 1) * pageSize;
  return (
    <>
      <Table caption={t("caption")} stacks>
        <thead>
          <Tr>
            <Th>{t("number")}</Th>
            <Th>{t("name")}</Th>
            <Th>{t("unit")}</Th>
            <Th>{t("standing")}</Th>
            <Th>{t("since")}</Th>
            <Th numeric>{t("saved_head")}</Th>
          </Tr>
        </thead>
        <tbody>
          {candidates.slice(first, first + pageSize).map((candidate) => (
            <Line key={candidate.id} candidate={candidate} onChoose={onChoose} />
          ))}
        </tbody>
      </Table>
      <Pages total={candidates.length} page={page} onTurn={turn} />
    </>
  );
}

type LineProps = {
  readonly candidate: RoomCandidate;
  readonly onChoose: (id: RoomCandidate["id"]) => void;
};

const kinds = { now: "bad", soon: "look" } as const;

const Line = memo(function Line({ candidate, onChoose }: LineProps) {
  const { number, name, unitName, standing, since, saved, items } = candidate;
  const t = useTranslations("invigilation.people");
  const urgency = urgencyOf(standing);
  return (
    <Tr {...(urgency !== "calm" && { kind: kinds[urgency] })}>
      <Td>{number}</Td>
      <Th scope="row">
        <button
          type="button"
          className="press min-h-6 text-left font-semibold text-pen underline underline-offset-4"
          onClick={() => onChoose(candidate.id)}
        >
          {name}
        </button>
      </Th>
      <Td>{unitName}</Td>
      <Td>
        <span className="grid">
          <StandingMark standing={standing} />
          <SideMarks candidate={candidate} />
        </span>
      </Td>
      <Td label={t("since")}>{since === null ? "" : secondText(new Date(since))}</Td>
      <Td numeric label={t("saved_head")}>
        {isAtWork(candidate) || standing === "submitted" ? `${saved}/${items}` : ""}
      </Td>
    </Tr>
  );
});

type PagesProps = {
  readonly total: number;
  readonly page: number;
  readonly onTurn: (page: number) => void;
};

function Pages({ total, page, onTurn }: PagesProps) {
  const t = useTranslations("common.pagination");
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1) return null;
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(total, page * pageSize);
  return (
    <Block space="small" className="flex flex-wrap items-center gap-3">
      <p className="mr-auto text-15 text-ink-2">{t("range", { first, last, total })}</p>
      <Button size="low" icon={ChevronLeft} disabled={page === 1} onClick={() => onTurn(page - 1)}>
        {t("previous")}
      </Button>
      <span className="text-15">{t("page", { page, pages })}</span>
      <Button
        size="low"
        iconAfter={ChevronRight}
        disabled={page === pages}
        onClick={() => onTurn(page + 1)}
      >
        {t("next")}
      </Button>
    </Block>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { Input, Select } from "@/components/ui/control";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { ViewSwitch } from "@/components/ui/view-switch";
import type { RoomCandidate, RoomSnapshot } from "@/lib/domain/sitting/room-snapshot";
import { type Standing, standings } from "@/lib/domain/sitting/standing";
import { fold } from "@/lib/domain/text/fold";
import { CandidateList } from "./candidate-list";
import { SeatGrid } from "./seat-grid";

export type PeopleView = "seats" | "list";

/** Up to so many seats fit on a screen; above that a list is read faster. */
const seatsLimit = 50;

type PeopleProps = {
  readonly snapshot: RoomSnapshot;
  /** What the address asks for; null: whatever fits. */
  readonly view: PeopleView | null;
  readonly onChoose: (id: RoomCandidate["id"]) => void;
};

/** Everybody of the room, seat by seat or as a list. */
export function People({ snapshot, view, onChoose }: PeopleProps) {
  const t = useTranslations("invigilation.people");
  const [typed, type] = useState("");
  const [standing, narrow] = useState<Standing | "">("");
  const wanted = useDeferredValue(typed);
  const { candidates, sitting } = snapshot;
  const shown = candidates.filter(
    (candidate) =>
      (standing === "" || candidate.standing === standing) && matches(candidate, wanted),
  );
  const current = view ?? (candidates.length > seatsLimit ? "list" : "seats");
  const hrefOf = (to: PeopleView) => `/rooms/${sitting.id}?view=${to}`;
  return (
    <>
      <Block className="pb-3">
        <SectionHead title={t("title", { count: candidates.length })}>
          <Tools {...{ typed, type, standing, narrow }} />
          <ViewSwitch
            label={t("view")}
            views={[
              { href: hrefOf("seats"), label: t("seats"), current: current === "seats" },
              { href: hrefOf("list"), label: t("list"), current: current === "list" },
            ]}
          />
        </SectionHead>
        {shown.length === 0 && <p>{candidates.length === 0 ? t("none") : t("not_found")}</p>}
      </Block>
      {current === "seats" ? (
        <SeatGrid candidates={shown} onChoose={onChoose} />
      ) : (
        <CandidateList key={`${wanted} ${standing}`} candidates={shown} onChoose={onChoose} />
      )}
    </>
  );
}

function matches({ name, number }: RoomCandidate, wanted: string): boolean {
  const words = fold(wanted).trim();
  return words === "" || fold(name).includes(words) || number.includes(words);
}

type ToolsProps = {
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly standing: Standing | "";
  readonly narrow: (standing: Standing | "") => void;
};

function Tools({ typed, type, standing, narrow }: ToolsProps) {
  const t = useTranslations("invigilation.people");
  const names = useTranslations("attempt.standing");
  return (
    <>
      <span className="w-56 max-w-full">
        <Input
          look="low"
          type="search"
          value={typed}
          aria-label={t("search")}
          placeholder={t("search")}
          autoComplete="off"
          onChange={(event) => type(event.currentTarget.value)}
        />
      </span>
      <span className="w-40">
        <Select
          look="low"
          value={standing}
          aria-label={t("standing")}
          onChange={(event) => narrow(event.currentTarget.value as Standing | "")}
        >
          <option value="">{t("all")}</option>
          {standings.map((value) => (
            <option key={value} value={value}>
              {names(value)}
            </option>
          ))}
        </Select>
      </span>
    </>
  );
}

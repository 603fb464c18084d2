"use client";

import { memo } from "react";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { RoomCandidate } from "@/lib/domain/sitting/room-snapshot";
import type { Standing } from "@/lib/domain/sitting/standing";
import { isAtWork, urgencyOf } from "@/lib/domain/sitting/attention";
import { SideMarks, StandingMark } from "./standing-mark";

type SeatGridProps = {
  readonly candidates: readonly RoomCandidate[];
  readonly onChoose: (id: RoomCandidate["id"]) => void;
};

const seatsInRow = 5;

/** Five seats a row, in the order of numbers; the margin says which. */
export function SeatGrid({ candidates, onChoose }: SeatGridProps) {
  const rows = Array.from({ length: Math.ceil(candidates.length / seatsInRow) }, (_, index) =>
    candidates.slice(index * seatsInRow, (index + 1) * seatsInRow),
  );
  return (
    <ul className="border-t-[1.5px] border-ink">
      {rows.map((row) => (
        <li
          key={row[0]?.id}
          className="grid grid-cols-[var(--le)_minmax(0,1fr)] border-b border-rule"
        >
          <span
            aria-hidden="true"
            className="self-center pr-[11px] text-right text-14 text-ink-2 md:pr-4"
          >
            {row[0]?.number}
            {row.length > 1 && (
              <>
                –<wbr />
                {row.at(-1)?.number}
              </>
            )}
          </span>
          <ul className="grid grid-cols-1 min-[480px]:grid-cols-2 md:grid-cols-3 lg:grid-cols-5">
            {row.map((candidate) => (
              <Seat key={candidate.id} candidate={candidate} onChoose={onChoose} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

const washes: Partial<Record<Standing, string>> = {
  lost: "bg-seal-wash shadow-[inset_4px_0_0_var(--seal)]",
  calling: "bg-seal-wash shadow-[inset_4px_0_0_var(--seal)]",
  paused: "bg-amber-wash shadow-[inset_4px_0_0_var(--amber-mark)]",
  unsteady: "bg-amber-wash shadow-[inset_4px_0_0_var(--amber-mark)]",
  too_late: "bg-amber-wash shadow-[inset_4px_0_0_var(--amber-mark)]",
  submitted: "bg-leaf-wash",
  absent: "bg-paper",
  not_here: "bg-paper",
  voided: "bg-paper",
};

type SeatProps = {
  readonly candidate: RoomCandidate;
  readonly onChoose: (id: RoomCandidate["id"]) => void;
};

const Seat = memo(function Seat({ candidate, onChoose }: SeatProps) {
  const t = useTranslations("invigilation.people");
  const { number, name, standing, saved, items } = candidate;
  const counted = isAtWork(candidate) || standing === "submitted";
  return (
    <li className="border-rule min-[480px]:border-r">
      <button
        type="button"
        onClick={() => onChoose(candidate.id)}
        className={classNames(
          "press relative grid size-full min-h-13 grid-cols-[minmax(0,1fr)_auto] content-between gap-x-2 px-3 pt-1 pb-2 text-left text-15 leading-table hover:bg-pen-wash",
          washes[standing],
        )}
      >
        <span className="col-span-2">
          <span className="mr-1 text-ink-2">{number}</span>{" "}
          <span className={urgencyOf(standing) === "calm" ? undefined : "font-bold"}>{name}</span>
        </span>
        <span className="text-14">
          <StandingMark standing={standing} />
        </span>
        {counted && (
          <span className="font-semibold" aria-label={t("saved", { saved, items })}>
            {saved}
            <span className="text-14 font-normal text-ink-2">/{items}</span>
          </span>
        )}
        <span className="col-span-2 grid text-14">
          <SideMarks candidate={candidate} />
        </span>
        {counted && <Progress saved={saved} items={items} done={standing === "submitted"} />}
      </button>
    </li>
  );
});

type ProgressProps = { readonly saved: number; readonly items: number; readonly done: boolean };

/** A thin bar at the foot of a seat. The figures stand beside it. */
function Progress({ saved, items, done }: ProgressProps) {
  return (
    <svg
      aria-hidden="true"
      className={classNames(
        "absolute inset-x-0 bottom-0 h-[3px] w-full",
        done ? "fill-leaf" : "fill-pen",
      )}
      preserveAspectRatio="none"
    >
      <rect width={`${items > 0 ? Math.min(100, (100 * saved) / items) : 0}%`} height="3" />
    </svg>
  );
}

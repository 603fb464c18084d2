"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink, ButtonStack } from "@/components/ui/button";
import { secondText, timeText } from "@/components/ui/instant";
import { SideColumn } from "@/components/ui/page";
import { StatusMark } from "@/components/ui/status-mark";
import { isAtWork, roomEndsAt, urgencyOf } from "@/lib/domain/sitting/attention";
import { type RoomAct, roomActs } from "@/lib/domain/sitting/room-acts";
import type { RoomSnapshot } from "@/lib/domain/sitting/room-snapshot";
import { countStandings, type Standing, standings } from "@/lib/domain/sitting/standing";
import { ActButton } from "./act-button";
import { EmergencyFileUpload } from "./emergency-file";
import { StandingMark } from "./standing-mark";
import { countdownText } from "./use-elapsed";
import { useWindowText } from "./use-window-text";

type RoomSideProps = {
  readonly snapshot: RoomSnapshot;
  readonly now: number;
  /** Whether the viewer may add somebody to the list. */
  readonly lists: boolean;
};

/** Where a link leads to it. */
export const roomSideId = "room";

/** The room's clock, its sums, the code for the board and what is done to the room as a whole. */
export function RoomSide({ snapshot, now, lists }: RoomSideProps) {
  const t = useTranslations("invigilation.side");
  const { sitting, candidates } = snapshot;
  return (
    <SideColumn id={roomSideId} label={t("label")}>
      <RoomClock snapshot={snapshot} now={now} />
      <Codes sitting={sitting} />
      <Tally candidates={candidates} />
      <RoomActs snapshot={snapshot} lists={lists} />
      {sitting.startedAt !== null && <EmergencyFileUpload sittingId={sitting.id} />}
      <p className="mt-4">
        <ButtonLink variant="plain" href={`/sittings/${sitting.id}`}>
          {t("sitting")}
        </ButtonLink>
      </p>
    </SideColumn>
  );
}

/** The code for the board, and the one for the invigilator alone. */
function Codes({ sitting }: Pick<RoomSnapshot, "sitting">) {
  const t = useTranslations("invigilation.side");
  const { startCode, quitCode, state } = sitting;
  if (state === "closed" || state === "settled") return null;
  return (
    <>
      {startCode !== null && (
        <p className="mb-4 border-y border-rule py-2">
          <span className="block text-14 text-ink-2">{t("start_code")}</span>
          <b className="text-36 leading-tight font-bold tracking-[0.1em] whitespace-nowrap text-ink">
            {spaced(startCode)}
          </b>
        </p>
      )}
      {quitCode !== null && (
        <p className="mb-4 border-b border-rule pb-2">
          <span className="block text-14 text-ink-2">{t("quit_code")}</span>
          {/* Typed as it stands: here a space would count. */}
          <b className="text-18 font-bold text-ink">{quitCode}</b>
        </p>
      )}
    </>
  );
}

/** "QD7 K2M": as one reads it out. */
const spaced = (code: string) => code.replace(/(.{3})(?=.)/g, "$1 ");

function RoomClock({ snapshot: { sitting, candidates }, now }: Omit<RoomSideProps, "lists">) {
  const t = useTranslations("invigilation.side");
  const windowText = useWindowText();
  const end = roomEndsAt(candidates);
  const opens = sitting.state === "ready" && now < sitting.windowFrom;
  const clock = opens ? sitting.windowFrom : end;
  return (
    <div className="mb-3">
      <p className="text-14 text-ink-2">
        {clock === null ? t("now") : t(opens ? "until" : "left")}
      </p>
      <p className="text-[3rem] leading-tight font-bold tracking-[-0.01em]" role="timer">
        {clock === null ? timeText(new Date(now)) : countdownText(clock - now)}
      </p>
      <p className="text-14 text-ink-2">
        {sitting.startedAt === null
          ? t("window", { window: windowText(sitting) })
          : t("started", { time: secondText(new Date(sitting.startedAt)) })}
        {sitting.closedAt !== null &&
          ` ${t("closed", { time: secondText(new Date(sitting.closedAt)) })}`}
      </p>
    </div>
  );
}

function Tally({ candidates }: Pick<RoomSnapshot, "candidates">) {
  const t = useTranslations("invigilation.side");
  const counts = countStandings(candidates.map(({ standing }) => standing));
  const urgent = candidates.filter(({ standing }) => urgencyOf(standing) === "now").length;
  const shown = standings.filter((standing) => counts[standing] > 0);
  return (
    <dl className="text-15">
      {urgent > 0 && (
        <Count value={urgent}>
          <StatusMark tone="bad" icon={CircleAlert}>
            {t("urgent")}
          </StatusMark>
        </Count>
      )}
      {shown.map((standing) => (
        <Count key={standing} value={counts[standing]}>
          <StandingMark standing={standing} />
        </Count>
      ))}
      <div className="flex justify-between border-t-[1.5px] border-ink py-1">
        <dt>{t("listed")}</dt>
        <dd className="font-bold">{candidates.length}</dd>
      </div>
    </dl>
  );
}

type CountProps = { readonly value: number; readonly children: React.ReactNode };

function Count({ value, children }: CountProps) {
  return (
    <div className="flex justify-between border-b border-rule py-1">
      <dt>{children}</dt>
      <dd className="font-bold">{value}</dd>
    </div>
  );
}

function RoomActs({ snapshot: { sitting, candidates }, lists }: Omit<RoomSideProps, "now">) {
  const count = (...wanted: readonly Standing[]) =>
    candidates.filter(({ standing }) => wanted.includes(standing)).length;
  const working = candidates.filter(isAtWork).length;
  const alone = candidates.filter(({ pausedAlone }) => pausedAlone).length;
  const stopped = candidates.filter(({ remainingMs }) => remainingMs !== null).length;
  const paused = stopped - alone;
  const counts: Partial<Record<RoomAct, number>> = {
    start: count("to_admit"),
    extend_room: working,
    resume_room: paused,
    pause_room: working - stopped,
    close: working,
  };
  return (
    <ButtonStack>
      {roomActs(sitting, { paused, lists }).map((act) => (
        <ActButton
          key={act}
          wide
          act={act}
          target={{ count: counts[act] ?? 0, alone }}
          {...(looks[act] && { variant: looks[act] })}
        />
      ))}
    </ButtonStack>
  );
}

const looks: Partial<Record<RoomAct, "go" | "seal-outline">> = {
  open: "go",
  start: "go",
  close: "seal-outline",
};

"use client";

import { ArrowDown } from "lucide-react";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Page, PageHead } from "@/components/ui/page";
import type { RoomCandidate, RoomSnapshot } from "@/lib/domain/sitting/room-snapshot";
import { ActDialog } from "./act-dialog";
import type { Act, RoomActions, Target } from "./acts";
import { ActsContext } from "./acts-context";
import { AttentionList } from "./attention-list";
import { CandidateDialog } from "./candidate-dialog";
import { CheckIn } from "./check-in";
import { ConnectionNote } from "./connection-note";
import { IncidentList } from "./incident-list";
import { MessageList } from "./message-list";
import { People, type PeopleView } from "./people";
import { RequestList } from "./request-list";
import { RoomFeed, type RoomView } from "./room-feed";
import { RoomSide, roomSideId } from "./room-side";
import { useRoomClock } from "./use-room-clock";
import { useWindowText } from "./use-window-text";

type LiveRoomProps = {
  readonly initial: RoomSnapshot;
  readonly view: PeopleView | null;
  readonly actions: RoomActions;
  readonly viewer: Viewer;
};

/** Who looks at the room. */
type Viewer = {
  readonly id: string;
  /** May add somebody to the list. */
  readonly lists: boolean;
};

type Asked = { readonly act: Act; readonly target: Target; readonly n: number };

/** A room while it is on: who needs a hand first, everybody else quietly below. */
export function LiveRoom({ initial, view, actions, viewer }: LiveRoomProps) {
  const [feed] = useState(() => new RoomFeed(initial));
  const room = useSyncExternalStore(feed.subscribe, feed.view, feed.view);
  useEffect(() => feed.start(), [feed]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [chosen, choose] = useState<RoomCandidate["id"] | null>(null);
  const sittingId = initial.sitting.id;
  const ask = (act: Act, target: Target = {}) =>
    setAsked((before) => ({ act, target, n: (before?.n ?? 0) + 1 }));
  const closeAct = useCallback(() => setAsked(null), []);
  const closeCandidate = useCallback(() => choose(null), []);
  const person = room.snapshot.candidates.find(({ id }) => id === chosen);
  return (
    <ActsContext value={{ sittingId, actions, ask, done: feed.refresh }}>
      <RoomPage room={room} view={view} viewer={viewer} onChoose={choose} />
      {person && (
        <CandidateDialog
          candidate={person}
          sitting={room.snapshot.sitting}
          incidents={room.snapshot.incidents}
          onClose={closeCandidate}
        />
      )}
      {asked && (
        <ActDialog key={asked.n} act={asked.act} target={asked.target} onClose={closeAct} />
      )}
    </ActsContext>
  );
}

type RoomPageProps = {
  readonly room: RoomView;
  readonly view: PeopleView | null;
  readonly viewer: Viewer;
  readonly onChoose: (id: RoomCandidate["id"]) => void;
};

function RoomPage({ room, view, viewer, onChoose }: RoomPageProps) {
  const t = useTranslations("invigilation.room");
  const now = useRoomClock(room);
  const windowText = useWindowText();
  const { snapshot, connection } = room;
  const { sitting, candidates } = snapshot;
  return (
    <Page sideWidth="narrow" side={<RoomSide snapshot={snapshot} now={now} lists={viewer.lists} />}>
      <PageHead
        title={sitting.room}
        sub={t(sitting.testName === sitting.name ? "sub_same" : "sub", {
          name: sitting.name,
          test: sitting.testName,
          minutes: Math.round(sitting.allowanceS / 60),
          window: windowText(sitting),
        })}
        crumbs={[{ label: t("crumb"), href: "/rooms" }]}
      >
        {/* On a phone the acts stand below everybody: a power cut must not wait for that. */}
        <span className="md:hidden">
          <ButtonLink size="low" icon={ArrowDown} href={`#${roomSideId}`}>
            {t("to_acts")}
          </ButtonLink>
        </span>
      </PageHead>
      <ConnectionNote connection={connection} now={now} />
      <AttentionList candidates={candidates} now={now} onChoose={onChoose} />
      <RequestList requests={snapshot.requests} ownId={viewer.id} />
      <CheckIn candidates={candidates} state={sitting.state} />
      <People snapshot={snapshot} view={view} onChoose={onChoose} />
      <MessageList messages={snapshot.messages} candidates={candidates} />
      <IncidentList
        sittingId={sitting.id}
        incidents={snapshot.incidents}
        interventions={snapshot.interventions}
      />
    </Page>
  );
}

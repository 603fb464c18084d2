/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks";
import { type Doors, listSittings } from "../net/entrance";
import { Icon } from "../part/icon";
import { useTexts } from "../text/text";
import { AccountWay } from "./account-way";
import { DoorPage, Way } from "./door-page";
import { Notices } from "./notices";

type Board = Doors & {
  readonly known: boolean;
  readonly failed: boolean;
};

const againMs = 5_000;

const nothingKnown: Board = { sittings: [], account: null, known: false, failed: false };

/** The doors of the house. A round of a contest is entered from the page of the contest. */
function inHouse(doors: Doors): Doors {
  return { ...doors, sittings: doors.sittings.filter(({ supervised }) => supervised) };
}

/** Where there is nothing to choose: one door in the house, or one that expects this account. */
function theOnlyDoor({ sittings, account }: Doors): string | null {
  const open = sittings.filter(({ over }) => !over).map(({ id }) => id);
  const own = open.filter((id) => account?.sittings.includes(id));
  const doors = own.length > 0 ? own : open;
  return doors.length === 1 ? (doors[0] ?? null) : null;
}

/** Which sitting: chosen when several doors are open, passed by when only one is. */
export function Sittings({
  chosen,
  onChoose,
}: {
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}) {
  const { t } = useTexts();
  const [board, setBoard] = useState<Board>(nothingKnown);
  useEffect(() => {
    let stopped = false;
    const ask = async () => {
      const outcome = await listSittings();
      if (stopped) return;
      if (!outcome.ok) return setBoard((before) => ({ ...before, failed: true }));
      const doors = inHouse(outcome.value);
      const only = theOnlyDoor(doors);
      if (only !== null && !chosen) return onChoose(only);
      setBoard({ ...doors, known: true, failed: false });
    };
    void ask();
    const timer = setInterval(() => void ask(), againMs);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [chosen]);
  return (
    <DoorPage
      title={t("page_title.list")}
      beside={
        <>
          <AccountWay account={board.account} onChoose={onChoose} />
          <Notices />
        </>
      }
    >
      <Way id="choose" icon="id-card" heading={t("list.heading")}>
        <p class="help2">{t("list.help")}</p>
        <BoardView board={board} onChoose={onChoose} />
      </Way>
    </DoorPage>
  );
}

function BoardView({
  board,
  onChoose,
}: {
  readonly board: Board;
  readonly onChoose: (id: string) => void;
}) {
  const { t } = useTexts();
  if (board.failed && !board.known) return <p role="status">{t("list.failed")}</p>;
  if (!board.known) return <p class="after-a-moment">{t("loading")}</p>;
  if (board.sittings.length === 0) {
    return (
      <div role="status">
        <p>
          <b>{t("list.none")}</b>
        </p>
        <p>{t("list.none_help")}</p>
      </div>
    );
  }
  return (
    <ul class="board">
      {board.sittings.map((sitting) => (
        <li key={sitting.id}>
          <div>
            <b>{sitting.name}</b>
            {board.account?.sittings.includes(sitting.id) && <span>{t("list.yours")}</span>}
            {sitting.over && <span>{t("list.over")}</span>}
            <small>{[sitting.room, sitting.test].filter(Boolean).join(" · ")}</small>
          </div>
          <button
            type="button"
            class="btn"
            onClick={() => onChoose(sitting.id)}
            aria-label={`${t("list.choose")}: ${sitting.name}`}
          >
            {t("list.choose")} <Icon name="arrow-right" />
          </button>
        </li>
      ))}
    </ul>
  );
}

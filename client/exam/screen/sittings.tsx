/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks";
import { listSittings, type SittingOnBoard } from "../net/entrance";
import { Frame } from "../part/frame";
import { Icon } from "../part/icon";
import { useTexts } from "../text/text";
import { Band } from "./band";
import { MachineLine } from "./machine-line";
import { AccountWay, Notices } from "./notices";

type Board = {
  readonly sittings: readonly SittingOnBoard[];
  readonly known: boolean;
  readonly failed: boolean;
};

const againMs = 5_000;

/** Which sitting: chosen when several doors are open, passed by when only one is. */
export function Sittings({
  chosen,
  onChoose,
}: {
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}) {
  const { t } = useTexts();
  const [board, setBoard] = useState<Board>({ sittings: [], known: false, failed: false });
  useEffect(() => {
    let stopped = false;
    const ask = async () => {
      const outcome = await listSittings();
      if (stopped) return;
      if (!outcome.ok) return setBoard((before) => ({ ...before, failed: true }));
      const [only, ...more] = outcome.value;
      if (only && more.length === 0 && !chosen) return onChoose(only.id);
      setBoard({ sittings: outcome.value, known: true, failed: false });
    };
    void ask();
    const timer = setInterval(() => void ask(), againMs);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [chosen]);
  return (
    <Frame title={t("page_title.list")}>
      <Band />
      <div class="page">
        <main id="main" class="signin">
          <section class="way" aria-labelledby="choose">
            <div class="row">
              <div class="mg">
                <Icon name="id-card" />
              </div>
              <div class="bd">
                <h2 id="choose">{t("list.heading")}</h2>
                <p class="help2">{t("list.help")}</p>
                <BoardView board={board} onChoose={onChoose} />
              </div>
            </div>
          </section>
          <div class="way two">
            <AccountWay />
            <Notices />
          </div>
        </main>
        <MachineLine />
      </div>
    </Frame>
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

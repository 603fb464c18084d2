/** @jsxImportSource preact */
import { statusOf } from "@/lib/domain/attempt/client/view";
import { stimulusFor } from "@/lib/domain/item/stimulus-for";
import { type RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Engine } from "../engine/engine";
import { useEngine } from "../engine/use-engine";
import { Boundary } from "../part/boundary";
import { CallButton } from "../part/call-button";
import { Dialog } from "../part/dialog";
import { Icon } from "../part/icon";
import { Question } from "../part/question";
import { QuestionMap } from "../part/question-map";
import { ReportButton } from "../part/report-button";
import { spanOf, Stimulus } from "../part/stimulus";
import { useTexts } from "../text/text";
import { useQuestionKeys } from "./question-keys";

type Props = {
  readonly engine: Engine;
  readonly position: number;
  readonly closed: boolean;
  readonly onGo: (position: number) => void;
  readonly onReview: () => void;
};

/** One question, the way on, and the map of all. */
export function Questions({ engine, position, closed, onGo, onReview }: Props) {
  const { t } = useTexts();
  const state = useEngine(engine);
  const last = position >= state.total;
  const onward = () => (last ? onReview() : onGo(position + 1));
  useQuestionKeys({ engine, position, onNext: onward, onPrevious: () => onGo(position - 1) });
  const main = useRef<HTMLElement>(null);
  const item = engine.items.find((each) => each.position === position);
  const stimulus = item && stimulusFor(engine.items, item);
  const span = item && stimulus ? spanOf(engine.items, item) : null;
  useArrival(main, position, span?.from ?? null);
  return (
    <div class="page">
      <div class="exam">
        <main id="main" ref={main} class={stimulus ? "beside" : undefined}>
          {stimulus && <Stimulus key={`about-${span?.from}`} stimulus={stimulus} span={span} />}
          <div class="asks">
            <Boundary key={position} fallback={<BrokenQuestion position={position} />}>
              <CurrentQuestion engine={engine} position={position} closed={closed} />
            </Boundary>
            <ReportButton key={`report-${position}`} engine={engine} position={position} />
            <Walk
              position={position}
              last={last}
              onGo={onGo}
              onNext={onward}
              map={<MapSheet engine={engine} position={position} onGo={onGo} onReview={onReview} />}
            />
          </div>
        </main>
        <aside class="side hide-s" aria-label={t("map.progress")}>
          <QuestionMap state={state} position={position} onGo={onGo} />
          <div class="side-acts">
            <button type="button" class="btn" onClick={onReview}>
              {t("walk.review")}
            </button>
            <CallButton engine={engine} />
          </div>
        </aside>
      </div>
    </div>
  );
}

/**
 * Whoever walks on finds themselves at the question, not at the button that led here. What it is
 * asked about is passed over by whoever has just read it for the question before.
 */
function useArrival(main: RefObject<HTMLElement>, position: number, about: number | null): void {
  const before = useRef<number | null>(null);
  useEffect(() => {
    const question = main.current?.querySelector("[data-question]");
    main.current?.querySelector("h1")?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    if (about !== null && before.current === about) question?.scrollIntoView();
    before.current = about;
  }, [position]);
}

function CurrentQuestion({
  engine,
  position,
  closed,
}: Pick<Props, "engine" | "position" | "closed">) {
  const state = useEngine(engine);
  const item = engine.items.find((each) => each.position === position);
  if (!item) return <BrokenQuestion position={position} />;
  return (
    <Question
      item={item}
      total={state.total}
      value={state.shown[position] ?? ""}
      status={statusOf(state, position)}
      flagged={state.flags.includes(position)}
      closed={closed}
      uploads={engine.uploads}
      onAnswer={(value) => engine.dispatch({ kind: "answered", position, value })}
      onFlag={(on) => engine.dispatch({ kind: "flagged", position, on })}
    />
  );
}

function BrokenQuestion({ position }: { readonly position: number }) {
  const { t } = useTexts();
  return (
    <div class="q row" data-question={position}>
      <div class="mg">
        <Icon name="triangle" />
      </div>
      <div class="bd" role="alert">
        <h1 tabIndex={-1}>{t("question.broken", { position })}</h1>
        <p>{t("question.broken_help")}</p>
      </div>
    </div>
  );
}

type WalkProps = {
  readonly position: number;
  readonly last: boolean;
  readonly onGo: (position: number) => void;
  readonly onNext: () => void;
  readonly map: preact.ComponentChildren;
};

function Walk({ position, last, onGo, onNext, map }: WalkProps) {
  const { t } = useTexts();
  return (
    <div class="walk" role="group" aria-label={t("walk.label")}>
      <button
        type="button"
        class="btn big"
        disabled={position <= 1}
        onClick={() => onGo(position - 1)}
      >
        <Icon name="arrow-left" /> <span class="hide-s">{t("walk.previous")}</span>
        <span class="only-s">{t("walk.previous_short")}</span>
      </button>
      {map}
      <button type="button" class="btn go big" onClick={onNext}>
        <span class="hide-s">{t(last ? "walk.review" : "walk.next")}</span>
        <span class="only-s">{t(last ? "walk.review_short" : "walk.next_short")}</span>{" "}
        <Icon name="arrow-right" />
      </button>
    </div>
  );
}

/** On narrow screens the map is a sheet over the question. */
function MapSheet({ engine, position, onGo, onReview }: Omit<Props, "closed">) {
  const { t } = useTexts();
  const state = useEngine(engine);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const goAndClose = (to: number) => {
    close();
    onGo(to);
  };
  return (
    <>
      <button
        type="button"
        class="btn big only-s"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t("walk.map")}
      </button>
      {open && (
        <Dialog title={t("map.heading", { total: state.total })} tone="sheet" onClose={close}>
          <QuestionMap state={state} position={position} onGo={goAndClose} />
          <div class="side-acts">
            <button type="button" class="btn" onClick={() => (close(), onReview())}>
              {t("walk.review")}
            </button>
            <CallButton engine={engine} />
            <button type="button" class="btn plain" onClick={close}>
              {t("map.close")}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

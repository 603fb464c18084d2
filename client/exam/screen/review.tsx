/** @jsxImportSource preact */
import { isBlank } from "@/lib/domain/attempt/client/answer";
import { remainingAt } from "@/lib/domain/attempt/client/clock";
import type { ClientState } from "@/lib/domain/attempt/client/state";
import { countStatuses, statusOf } from "@/lib/domain/attempt/client/view";
import { blankPositions, positions } from "@/lib/domain/attempt/client/warning";
import type { CandidateItem } from "@/lib/domain/item/candidate-item";
import type { ResponseValue } from "@/lib/domain/item/response";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Engine } from "../engine/engine";
import { useEngine, useSeconds } from "../engine/use-engine";
import { Boundary } from "../part/boundary";
import { Icon } from "../part/icon";
import { wordsOf } from "../part/content";
import { isPartial, partialPositions, shortAnswer } from "../part/answer-value";
import { duration } from "../text/format";
import { useTexts } from "../text/text";
import { ConfirmSubmit } from "./confirm-submit";

type Props = {
  readonly engine: Engine;
  readonly onGo: (position: number) => void;
  readonly onBack: () => void;
};

/** All answers before handing in: open and flagged questions first, each with its way back. */
export function Review({ engine, onGo, onBack }: Props) {
  const { t } = useTexts();
  const state = useEngine(engine);
  const [confirming, setConfirming] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const look = questionsToLookAt(engine);
  return (
    <div class="page">
      <main id="main" class="review">
        <div class="row title">
          <div class="mg" />
          <div class="bd">
            <div>
              <h1 tabIndex={-1} ref={heading}>
                {t("review.heading")}
              </h1>
              <p>
                <Summary engine={engine} />
              </p>
            </div>
          </div>
        </div>
        {look.length > 0 && (
          <table class="tb in-margin">
            <caption class="vh">{t("review.caption")}</caption>
            <tbody>
              {look.map((position) => (
                <LookRow
                  key={position}
                  engine={engine}
                  state={state}
                  position={position}
                  onGo={onGo}
                />
              ))}
            </tbody>
          </table>
        )}
        <Answers engine={engine} state={state} onGo={onGo} />
        <div class="row final-acts">
          <div class="mg" />
          <div class="bd bar">
            <button
              type="button"
              class="btn seal big"
              disabled={state.readOnly || state.paused}
              onClick={() => setConfirming(true)}
            >
              <Icon name="send" /> {t("review.submit")}
            </button>
            <button type="button" class="btn big" onClick={onBack}>
              <Icon name="arrow-left" /> {t("review.continue")}
            </button>
            <Remaining engine={engine} />
          </div>
        </div>
      </main>
      {confirming && <ConfirmSubmit engine={engine} onClose={() => setConfirming(false)} />}
    </div>
  );
}

function Summary({ engine }: Pick<Props, "engine">) {
  const { t } = useTexts();
  const { state } = engine;
  const counts = countStatuses(state);
  const blank = blankPositions(state).length;
  const held = counts.held > 0;
  const count = state.total - blank;
  const saved = held
    ? t("review.some_held", { count, held: counts.held })
    : t("review.all_saved", { count });
  const partial = partialPositions(engine.items, state.shown).length;
  const half = partial > 0 && t("review.partial", { count: partial });
  const open = blank > 0 ? t("strip.blank_many", { count: blank }) : !half && t("strip.blank_none");
  return <>{[saved, open, half].filter(Boolean).join(" ")}</>;
}

/** Not taken, then unanswered, then answered in part, then flagged, each in order. */
function questionsToLookAt({ state, items }: Engine): number[] {
  const partial = partialPositions(items, state.shown);
  return [...new Set([...state.refused, ...blankPositions(state), ...partial, ...state.flags])];
}

type RowProps = {
  readonly engine: Engine;
  readonly state: ClientState;
  readonly position: number;
  readonly onGo: (position: number) => void;
};

function LookRow({ engine, state, position, onGo }: RowProps) {
  const { t } = useTexts();
  const item = engine.items.find((each) => each.position === position);
  const value = state.shown[position];
  const refused = state.refused.includes(position);
  return (
    <tr>
      <th scope="row" class="qno">
        {position}
      </th>
      <td class="nowrap">
        <Mark refused={refused} item={item} value={value} />
        {!isBlank(value) && (
          <Boundary fallback={null}>
            <Chosen item={item} state={state} />
          </Boundary>
        )}
      </td>
      <td>
        <Boundary fallback={t("question.broken", { position })}>
          <Stem item={item} />
        </Boundary>
      </td>
      <td class="num">
        <button type="button" class="btn go-to" onClick={() => onGo(position)}>
          {t("review.go", { position })}
        </button>
      </td>
    </tr>
  );
}

type MarkProps = ItemProps & {
  readonly refused: boolean;
  readonly value: ResponseValue | undefined;
};

/** Why a question stands among those to look at. */
function Mark({ refused, item, value }: MarkProps) {
  const { t } = useTexts();
  const [tone, icon, sort] = lookOf();
  return (
    <span class={`st ${tone}`}>
      <Icon name={icon} />
      {t(`review.${sort}`)}
    </span>
  );

  function lookOf() {
    if (refused) return ["bad", "triangle", "refused"] as const;
    if (isBlank(value)) return ["bad", "empty", "empty"] as const;
    if (item && isPartial(item, value)) return ["wait", "empty", "part"] as const;
    return ["on", "flag", "flagged"] as const;
  }
}

type ItemProps = { readonly item: CandidateItem | undefined };
type AnswerProps = ItemProps & { readonly state: ClientState };

// Each reads its question inside a boundary: one that cannot be read must not keep the test from
// being handed in.

function Chosen({ item, state }: AnswerProps) {
  const { t } = useTexts();
  return <small>{t("review.chosen", { options: answerAt(item, state) })}</small>;
}

function Stem({ item }: ItemProps) {
  return <>{item && shortStem(item)}</>;
}

function Written({ item, state }: AnswerProps) {
  const isPart = item && isPartial(item, state.shown[item.position]);
  return <b class={isPart ? "st wait" : "written"}>{answerAt(item, state)}</b>;
}

function Answers({ engine, state, onGo }: Omit<RowProps, "position">) {
  const { t } = useTexts();
  return (
    <div class="row gap">
      <div class="mg" />
      <div class="bd">
        <h2 class="small-head">{t("review.answers")}</h2>
        <ol class="answers">
          {positions(state).map((position) => (
            <AnswerCell
              key={position}
              engine={engine}
              state={state}
              position={position}
              onGo={onGo}
            />
          ))}
        </ol>
      </div>
    </div>
  );
}

function AnswerCell({ engine, state, position, onGo }: RowProps) {
  const { t } = useTexts();
  const item = engine.items.find((each) => each.position === position);
  const held = statusOf(state, position) === "held";
  return (
    <li>
      <button
        type="button"
        class={state.flags.includes(position) ? "fl" : ""}
        onClick={() => onGo(position)}
      >
        <span class="vh">{t("question.word")} </span>
        <span class="qn">{position}</span>
        {blankPositions(state).includes(position) ? (
          <b class="st bad">{t("review.blank_mark")}</b>
        ) : (
          <Boundary fallback={null}>
            <Written item={item} state={state} />
          </Boundary>
        )}
        {held && (
          <>
            <Icon name="held" />
            <span class="vh">{t("map.held")}</span>
          </>
        )}
      </button>
    </li>
  );
}

function Remaining({ engine }: { readonly engine: Engine }) {
  const texts = useTexts();
  const at = useSeconds();
  const remaining = remainingAt(engine.state.clock, at);
  return (
    <p class="left">{texts.t("review.remaining", { duration: duration(texts, remaining) })}</p>
  );
}

function answerAt(item: CandidateItem | undefined, state: ClientState): string {
  return item ? shortAnswer(item, state.shown[item.position] ?? "") : "";
}

const stemLength = 140;

function shortStem(item: CandidateItem): string {
  const text = wordsOf(item.content);
  if (text.length <= stemLength) return text;
  return `${text.slice(0, text.lastIndexOf(" ", stemLength))}…`;
}

/** @jsxImportSource preact */
import type { ResponseValue } from "@/lib/domain/item/response";
import { useEffect, useRef, useState } from "preact/hooks";
import { useTexts } from "../text/text";
import type { AnswerProps } from "./answer-parts";

/** A pause in typing; each answer is a save, each letter need not be. */
const pauseMs = 500;

/** A line to type in. What stands there is the answer: after a pause, and whenever it is left. */
export function TypedAnswer({ item, value, closed, onAnswer }: AnswerProps) {
  const { t } = useTexts();
  const numeric = item.interaction === "numeric";
  const [text, setText] = useDraft(value, onAnswer);
  return (
    <div class="typed">
      <p class="how-to" id="typed-help">
        <Rule item={item} />
      </p>
      <span class="type-in">
        <input
          class="in"
          type="text"
          aria-labelledby="stem"
          aria-describedby="typed-help"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={numeric ? 60 : 200}
          {...(numeric && { inputMode: "decimal" as const })}
          value={text}
          disabled={closed}
          onInput={(event) => setText(event.currentTarget.value, false)}
          onBlur={(event) => setText(event.currentTarget.value, true)}
        />
        {item.unit && <b class="unit">{item.unit}</b>}
      </span>
      <p class="how-to" role="status">
        {numeric && text.trim() !== "" && !looksLikeNumber(text) && t("typed.no_number")}
      </p>
    </div>
  );
}

type Draft = readonly [text: string, setText: (text: string, done: boolean) => void];

/** How closely what is typed must agree. */
function Rule({ item: { reading } }: Pick<AnswerProps, "item">) {
  const { t } = useTexts();
  if (!reading) return <>{t("typed.number")}</>;
  const marks = t(reading.marks ? "typed.with_marks" : "typed.without_marks");
  return <>{`${marks} ${t(reading.capitals ? "typed.capitals" : "typed.any_case")}`}</>;
}

/** What is typed, handed on after a pause, when the field is left and when the question is. */
function useDraft(value: ResponseValue, onAnswer: (value: string) => void): Draft {
  const [text, setText] = useState(String(value));
  const draft = useRef({ text, sent: text, timer: 0, onAnswer });
  draft.current.onAnswer = onAnswer;
  const send = () => {
    const { current } = draft;
    window.clearTimeout(current.timer);
    const typed = current.text.trim();
    if (typed === current.sent.trim()) return;
    current.sent = typed;
    current.onAnswer(typed);
  };
  useEffect(() => {
    // Taken back from outside, or answered on another machine.
    if (String(value) === draft.current.sent) return;
    draft.current.sent = draft.current.text = String(value);
    setText(String(value));
  }, [value]);
  useEffect(() => send, []);
  return [
    text,
    (next, done) => {
      const { current } = draft;
      current.text = next;
      setText(next);
      window.clearTimeout(current.timer);
      if (done) send();
      else current.timer = window.setTimeout(send, pauseMs);
    },
  ];
}

/** Whether there is at least a number in it; the server alone reads it. */
function looksLikeNumber(text: string): boolean {
  return /^[-+−–]?\s*\d[\d\s.,']*\D{0,20}$/u.test(text.trim());
}

import type { ResponseValue } from "@/lib/domain/item/response";
import { useEffect, useRef, useState } from "preact/hooks";

type Draft = readonly [text: string, setText: (text: string, done: boolean) => void];

type Typing = {
  readonly value: ResponseValue;
  readonly onAnswer: (value: string) => void;
  /** A pause in typing; each answer is a save, each letter need not be. */
  readonly pauseMs: number;
};

/** What is typed, handed on after a pause, when the field is left and when the question is. */
export function useDraft({ value, onAnswer, pauseMs }: Typing): Draft {
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

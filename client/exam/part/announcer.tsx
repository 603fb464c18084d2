/** @jsxImportSource preact */
import { type Strip, stripAt } from "@/lib/domain/attempt/client/view";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Engine } from "../engine/engine";
import { useEngine, useSeconds } from "../engine/use-engine";
import { clockTime } from "../text/format";
import { useTexts } from "../text/text";
import { stripText } from "./strip-text";

/** These interrupt; everything else waits for a pause. */
const urgent: readonly Strip[] = ["offline", "last_minute", "lost", "paused"];
const savedEveryMs = 10_000;

/**
 * Says aloud what the strips show: once when each appears, with the words of that moment. The
 * visible strip goes on counting without being read again.
 */
export function Announcer({ engine }: { readonly engine: Engine }) {
  const texts = useTexts();
  const state = useEngine(engine);
  const at = useSeconds();
  const strip = stripAt(state, at);
  const key = strip && `${strip} ${state.notice?.until ?? ""}`;
  const [said, say] = useState({ polite: "", urgent: "" });
  const savedSaidAt = useRef(0);
  useEffect(() => {
    if (!strip) return;
    const { bold, rest } = stripText(strip, state, texts, at);
    say(
      urgent.includes(strip)
        ? { polite: "", urgent: `${bold} ${rest}` }
        : { polite: `${bold} ${rest}`, urgent: "" },
    );
  }, [key]);
  const latest = state.told.at(-1);
  useEffect(() => {
    if (!latest) return;
    const from = texts.t(latest.erratum ? "strip.erratum" : "strip.message");
    say({ polite: `${from} ${latest.text}`, urgent: "" });
  }, [latest?.id]);
  useEffect(() => {
    const { savedAtServer } = state;
    if (savedAtServer === null || at - savedSaidAt.current < savedEveryMs) return;
    savedSaidAt.current = at;
    say({ polite: texts.t("head.saved_at", { time: clockTime(savedAtServer) }), urgent: "" });
  }, [state.savedAtServer]);
  return (
    <>
      <p class="vh" role="status">
        {said.polite}
      </p>
      <p class="vh" role="alert">
        {said.urgent}
      </p>
    </>
  );
}

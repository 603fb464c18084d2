/** @jsxImportSource preact */
import { remainingAt, serverTimeAt } from "@/lib/domain/attempt/client/clock";
import { phaseOf } from "@/lib/domain/attempt/client/state";
import { useState } from "preact/hooks";
import type { Engine } from "../engine/engine";
import { useEngine, useSeconds } from "../engine/use-engine";
import { clockTime, countdown } from "../text/format";
import { useTexts } from "../text/text";
import { classNames } from "./class-names";
import { Icon } from "./icon";

const lastMs = 60_000;

/** How long is left, by the server's clock. It can be hidden until the last minute. */
export function RemainingClock({ engine }: { readonly engine: Engine }) {
  const { t } = useTexts();
  const state = useEngine(engine);
  const at = useSeconds();
  const [hidden, setHidden] = useState(false);
  const remaining = remainingAt(state.clock, at);
  const phase = phaseOf(state);
  const last = phase !== "paused" && remaining <= lastMs;
  if (hidden && !last) {
    return (
      <div class="clock">
        <span class="hide-s">{t("head.hidden")}</span>
        <ClockButton icon="eye" label={t("head.show")} onClick={() => setHidden(false)} />
      </div>
    );
  }
  const word = phase === "paused" ? "head.paused" : last ? "head.last" : "head.remaining_short";
  return (
    <div class={classNames("clock", last && "last")} role="timer" aria-label={t("head.remaining")}>
      <b>{countdown(remaining)}</b>
      <span>{lines(remaining === 0 ? t("head.over") : t(word))}</span>
      {!last && (
        <ClockButton
          icon="eye-off"
          label={t("head.hide_clock")}
          short={t("head.hide")}
          onClick={() => setHidden(true)}
        />
      )}
    </div>
  );
}

/** The server's time of day. */
export function ServerClock({ now }: { readonly now: (at: number) => number | null }) {
  const { t } = useTexts();
  const at = useSeconds();
  const time = now(at);
  return (
    <div class="clock" role="timer" aria-label={t("waiting.server_time")}>
      <b>{time === null ? "--:--:--" : clockTime(time)}</b>
      <span>{t("waiting.server_time")}</span>
    </div>
  );
}

/** The server's time as an attempt's own clock tells it. */
export function EngineServerClock({ engine }: { readonly engine: Engine }) {
  return <ServerClock now={(at) => serverTimeAt(engine.state.clock, at)} />;
}

type ButtonProps = {
  readonly icon: "eye" | "eye-off";
  readonly label: string;
  readonly short?: string;
  readonly onClick: () => void;
};

function ClockButton({ icon, label, short, onClick }: ButtonProps) {
  return (
    <button type="button" class="btn low plain" aria-label={label} onClick={onClick}>
      <Icon name={icon} /> {short ?? label}
    </button>
  );
}

/** A text of two lines, broken where the message says so. */
function lines(text: string) {
  return text.split("\n").map((line, index) => (
    <span key={index} class="words">
      {line}
    </span>
  ));
}

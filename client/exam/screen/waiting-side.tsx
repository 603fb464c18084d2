/** @jsxImportSource preact */
import { codeLength, normaliseCode } from "@/lib/domain/sitting/candidate-code";
import { useState } from "preact/hooks";
import type { Sitting } from "../net/entrance";
import { CodeField } from "../part/field";
import { Icon, type IconName } from "../part/icon";
import { clockTime } from "../text/format";
import { type TextKey, type Texts, useTexts } from "../text/text";
import type { Door } from "./use-door";

type Todo = { readonly confirm: boolean; readonly rules: boolean };

type Props = {
  readonly sitting: Sitting;
  /** The candidate has begun, here or on another machine. */
  readonly begun: boolean;
  /** What is left to see is the receipt, and the result once it is there. */
  readonly finished: boolean;
  /** The code on the board opens it. */
  readonly asksCode: boolean;
  /** Every step is done, and nothing bars the way. */
  readonly ready: boolean;
  readonly door: Door;
  readonly todo: Todo;
  readonly opening: boolean;
  /** Why the last start was not granted. */
  readonly refusal: string | null;
  readonly onStart: (code?: string) => void;
};

/** Where the sitting stands, what is left to do, and the way in. */
export function WaitingSide(props: Props) {
  const texts = useTexts();
  const { t, alone } = texts;
  const { sitting, asksCode, ready, opening } = props;
  const left = todoText(props.todo, texts);
  return (
    <aside class="side wait-side" aria-label={t("waiting.sitting")}>
      <StandingText {...props} left={left} />
      {asksCode && ready && <StartCode {...props} />}
      <SittingFacts sitting={sitting} />
      {!asksCode && (
        <button
          type="button"
          class="btn wide-button"
          disabled={!ready || opening}
          onClick={() => props.onStart()}
        >
          {t(buttonText(props))}
        </button>
      )}
      {!alone && (
        <p class="st off called">
          <Icon name="hand" />
          {t("call.hand")}
        </p>
      )}
    </aside>
  );
}

function buttonText({ begun, finished }: Props): TextKey {
  if (finished) return "waiting.see_receipt";
  return begun ? "waiting.reopen" : "waiting.start";
}

function StandingText({ left, ...props }: Props & { readonly left: string | null }) {
  const texts = useTexts();
  const { t } = texts;
  const { icon, tone, title, help, barred } = standing(props);
  // Whoever cannot come in is told why, not which steps are left.
  const steps = barred ? null : (left ?? (props.finished ? null : t("waiting.done")));
  return (
    <div role="status">
      <p class={`st ${tone} wait-state`}>
        <Icon name={icon} />
        {t(title)}
      </p>
      <p class="wait-help">
        {steps} {help && t(help)} {!props.begun && latestText(props.door, texts)}
      </p>
    </div>
  );
}

function SittingFacts({ sitting }: Pick<Props, "sitting">) {
  const { t } = useTexts();
  return (
    <dl class="kv">
      <dt>{t("waiting.sitting")}</dt>
      <dd>{sitting.name}</dd>
      {sitting.room !== "" && (
        <>
          <dt>{t("waiting.room")}</dt>
          <dd>{sitting.room}</dd>
        </>
      )}
      <dt>{t("waiting.allowance")}</dt>
      <dd>{t("waiting.minutes", { minutes: Math.round(sitting.allowanceS / 60) })}</dd>
      {sitting.itemCount > 0 && (
        <>
          <dt>{t("waiting.items")}</dt>
          <dd>{sitting.itemCount}</dd>
        </>
      )}
    </dl>
  );
}

function StartCode({ refusal, opening, onStart }: Props) {
  const { t } = useTexts();
  const [code, setCode] = useState("");
  const [missing, setMissing] = useState(false);
  const wrong = refusal === "wrong_start_code" ? t("waiting.start_code_wrong") : null;
  const submit = (event: Event) => {
    event.preventDefault();
    const given = normaliseCode(code);
    setMissing(given.length !== codeLength);
    if (given.length === codeLength) onStart(given);
  };
  return (
    <form class="start-code" noValidate onSubmit={submit}>
      <CodeField
        label={t("waiting.start_code")}
        help={t("waiting.start_code_help")}
        value={code}
        error={missing ? t("waiting.start_code_missing") : wrong}
        onValue={setCode}
        input={{ maxLength: 12 }}
      />
      <button type="submit" class="btn go big wide-button" disabled={opening}>
        {t("waiting.start")} <Icon name="arrow-right" />
      </button>
    </form>
  );
}

type Standing = {
  readonly icon: IconName;
  readonly tone: string;
  readonly title: TextKey;
  readonly help: TextKey | null;
  /** There is no way in by anything that is done on this page. */
  readonly barred?: boolean;
};

const closedHelp: Readonly<Record<string, TextKey>> = {
  not_open: "waiting.help_not_open",
  window_over: "waiting.help_window_over",
  too_late: "waiting.help_too_late",
  no_form: "waiting.help_no_form",
  voided: "waiting.help_voided",
};

/** Why this machine of all is refused; another may do. */
const refusedHelp: Readonly<Record<string, TextKey>> = {
  outside_network: "entry.outside_network",
  safe_browser: "entry.safe_browser",
};

const standings = {
  unreachable: {
    icon: "wifi-off",
    tone: "wait",
    title: "waiting.state_unreachable",
    help: "waiting.help_unreachable",
  },
  opening: { icon: "hourglass", tone: "on", title: "waiting.state_opening", help: null },
  admission: {
    icon: "hourglass",
    tone: "on",
    title: "waiting.state_admission",
    help: "waiting.help_admission",
  },
  start: {
    icon: "hourglass",
    tone: "on",
    title: "waiting.state_start",
    help: "waiting.opens_itself",
  },
  code: { icon: "check", tone: "ok", title: "waiting.state_code", help: "waiting.help_code" },
  ready: { icon: "check", tone: "ok", title: "waiting.state_ready", help: null },
  begun: { icon: "check", tone: "ok", title: "waiting.state_begun", help: "waiting.help_begun" },
  finished: {
    icon: "check",
    tone: "ok",
    title: "waiting.state_finished",
    help: "waiting.help_finished",
  },
} as const satisfies Record<string, Standing>;

const begunAs = (finished: boolean) => (finished ? standings.finished : standings.begun);

function standing({ sitting, begun, finished, door, opening, refusal }: Props): Standing {
  if (!door.reachable) return standings.unreachable;
  const open = door.waiting?.canStart === true;
  const reason = begun ? refusal : reasonOf(door, refusal);
  const barred = barredBy(reason);
  if (barred) return barred;
  if (opening) return standings.opening;
  if (begun) return begunAs(finished);
  if (reason === "not_admitted") return standings.admission;
  if (!open) return standings.start;
  return sitting.startCodeRequired ? standings.code : standings.ready;
}

/** Why there is no way in: as the room says now, or else as the last start was told. */
function reasonOf({ waiting }: Door, refusal: string | null): string | null {
  return waiting?.canStart === true ? refusal : (waiting?.reason ?? refusal);
}

/** No way in, for everybody or from this machine. */
function barredBy(reason: string | null): Standing | null {
  const bad = { icon: "triangle", tone: "bad", barred: true } as const;
  if (reason === null) return null;
  const closed = closedHelp[reason];
  if (closed) return { ...bad, title: "waiting.state_closed", help: closed };
  const refused = refusedHelp[reason];
  return refused ? { ...bad, title: "waiting.state_refused", help: refused } : null;
}

/** Until when whoever comes late may still begin. */
function latestText({ waiting }: Door, { t }: Texts): string | null {
  if (waiting?.lateUntil == null || !waiting.canStart) return null;
  return t("waiting.late_until", { time: clockTime(waiting.lateUntil) });
}

function todoText({ confirm, rules }: Todo, { t }: Texts): string | null {
  if (confirm && rules) return t("waiting.todo_both");
  if (confirm) return t("waiting.todo_confirm");
  return rules ? t("waiting.todo_rules") : null;
}

/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { type Machine, notesOf } from "../machine";
import { machineText } from "../machine-text";
import type { Candidate } from "../net/entrance";
import { Icon } from "../part/icon";
import { useTexts } from "../text/text";

type StepProps = {
  readonly number: number;
  readonly title: string;
  readonly children: ComponentChildren;
};

function Step({ number, title, children }: StepProps) {
  const id = useId();
  return (
    <section class="row step" aria-labelledby={id}>
      <div class="mg">
        <span class="big">{number}</span>
      </div>
      <div class="bd">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </section>
  );
}

type PersonProps = {
  readonly candidate: Candidate;
  readonly confirmed: boolean;
  readonly onConfirm: () => void;
  readonly onLeave: () => void;
};

/** Step 1: is it you? */
export function PersonStep({ candidate, confirmed, onConfirm, onLeave }: PersonProps) {
  const { t } = useTexts();
  const [wrong, setWrong] = useState(false);
  return (
    <Step number={1} title={t("waiting.hello", { name: candidate.name })}>
      <dl class="idline">
        <div>
          <dt>{t("waiting.number")}</dt>
          <dd>{candidate.number}</dd>
        </div>
        <div>
          <dt>{t("waiting.unit")}</dt>
          <dd>{candidate.unit}</dd>
        </div>
        <div>
          <dt>{t("waiting.position")}</dt>
          <dd>{candidate.title}</dd>
        </div>
      </dl>
      <div class="bar">
        {confirmed ? (
          <span class="st ok" role="status">
            <Icon name="check" />
            {t("waiting.confirmed")}
          </span>
        ) : (
          <button type="button" class="btn go" onClick={onConfirm}>
            {t("waiting.confirm")}
          </button>
        )}
        <button
          type="button"
          class="btn plain"
          aria-expanded={wrong}
          onClick={() => setWrong(!wrong)}
        >
          {t("waiting.wrong")}
        </button>
      </div>
      {wrong && (
        <div class="hint">
          <p>{t("waiting.wrong_help")}</p>
          <button type="button" class="btn low" onClick={onLeave}>
            {t("waiting.leave")}
          </button>
        </div>
      )}
    </Step>
  );
}

/** Step 2: will the machine do? */
export function MachineStep({ machine }: { readonly machine: Machine | null }) {
  const { t } = useTexts();
  if (!machine) {
    return (
      <Step number={2} title={t("machine.checking")}>
        <ul class="checks" />
      </Step>
    );
  }
  const notes = notesOf(machine).length;
  const title =
    machine.roundTrip === null
      ? t("waiting.machine_not")
      : notes > 0
        ? t("waiting.machine_notes", { count: notes })
        : t("waiting.machine_ready");
  return (
    <Step number={2} title={title}>
      <MachineChecks machine={machine} />
    </Step>
  );
}

const looks = ["connection", "clock", "storage", "window", "screen"] as const;

function MachineChecks({ machine }: { readonly machine: Machine }) {
  const texts = useTexts();
  const notes = notesOf(machine);
  return (
    <ul class="checks">
      {looks.map((about) => {
        const cut = about === "connection" && machine.roundTrip === null;
        return (
          <Check
            key={about}
            fine={!cut && !notes.includes(about)}
            name={texts.t(`machine.${about}`)}
          >
            {machineText(about, machine, texts)}
          </Check>
        );
      })}
    </ul>
  );
}

function Check({
  fine,
  name,
  children,
}: {
  readonly fine: boolean;
  readonly name: string;
  readonly children: ComponentChildren;
}) {
  return (
    <li>
      <span class={`st ${fine ? "ok" : "wait"}`}>
        <Icon name={fine ? "check" : "triangle"} />
      </span>
      <span>
        <b>{name}</b> <small>{children}</small>
      </span>
    </li>
  );
}

const rules = [1, 2, 3, 4, 5] as const;

/** Step 3: the rules, read and agreed to. */
export function RulesStep({
  accepted,
  failed,
  onAccept,
}: {
  readonly accepted: boolean;
  /** It could not be recorded. */
  readonly failed: boolean;
  readonly onAccept: (on: boolean) => void;
}) {
  const { t } = useTexts();
  return (
    <Step number={3} title={t("waiting.rules")}>
      <ol class="rules">
        {rules.map((rule) => (
          <li key={rule}>{t(`waiting.rule_${rule}`)}</li>
        ))}
      </ol>
      <label class="check">
        <input
          type="checkbox"
          checked={accepted}
          onChange={(event) => onAccept(event.currentTarget.checked)}
        />
        <span class="written">{t("waiting.accept")}</span>
      </label>
      {failed && (
        <p class="err" role="alert">
          <Icon name="triangle" />
          <span>{t("waiting.accept_failed")}</span>
        </p>
      )}
    </Step>
  );
}

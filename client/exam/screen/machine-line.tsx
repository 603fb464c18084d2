/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks";
import { inspectMachine, type Machine, notesOf } from "../machine";
import { clockOff, machineText } from "../machine-text";
import { Icon } from "../part/icon";
import { openStore } from "../store/open-store";
import { type Texts, useTexts } from "../text/text";

/** What was found out about this machine; null while it is being looked at. */
export function useMachine(): Machine | null {
  const [machine, setMachine] = useState<Machine | null>(null);
  useEffect(() => {
    let stopped = false;
    const look = async () => {
      const found = await inspectMachine(await openStore());
      if (!stopped) setMachine(found);
    };
    void look();
    const timer = setInterval(() => void look(), 15_000);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, []);
  return machine;
}

/** One line before anyone signs in: whether this machine will do. */
export function MachineLine() {
  const texts = useTexts();
  const { t } = texts;
  const machine = useMachine();
  const reachable = machine === null || machine.roundTrip !== null;
  const notes = machine ? notesOf(machine).length : 0;
  const tone = !reachable ? "bad" : notes > 0 ? "wait" : "ok";
  return (
    <div class="row machine-line">
      <div class={`mg st ${tone}`}>
        <Icon name={reachable && notes === 0 ? "monitor" : "triangle"} />
      </div>
      <div class="bd">
        <p role="status">
          {machine === null ? (
            t("machine.checking")
          ) : (
            <>
              <span class={`st ${tone}`}>{verdict(machine, texts)}</span>{" "}
              {reachable && details(machine, texts)}
            </>
          )}{" "}
          {t("machine.trouble")}
        </p>
      </div>
    </div>
  );
}

function verdict(machine: Machine, { t }: Texts): string {
  if (machine.roundTrip === null) return t("machine.not_ready");
  const notes = notesOf(machine).length;
  return notes === 0 ? t("machine.ready") : t("machine.ready_but", { count: notes });
}

function details(machine: Machine, texts: Texts): string {
  const notes = notesOf(machine).map((note) => machineText(note, machine, texts));
  if (notes.length > 0) return notes.map((note) => note.replace(/\.?$/, ".")).join(" ");
  const browser = machine.browser ?? texts.t("machine.browser_unknown");
  return texts.t("machine.summary", { browser, clock: clockOff(machine, texts) });
}

/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks";
import { inspectMachine, type Machine, notesOf } from "../machine";
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
              <span class={`st ${tone}`}>{verdict(machine, texts)}</span> {reachable && details(machine, texts)}
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
  const { t } = texts;
  if (machine.storage === "memory") return t("machine.storage_memory");
  if (notesOf(machine).length > 0) return "";
  const browser = machine.browser ?? t("machine.browser_unknown");
  return t("machine.summary", { browser, clock: clockOff(machine, texts) });
}

/** How far this machine's clock is from the server's, in words. */
export function clockOff({ clockAhead }: Machine, { t }: Texts): string {
  const seconds = Math.round(Math.abs(clockAhead ?? 0) / 1000);
  return seconds < 2 ? t("machine.clock_close") : t("machine.clock_off", { seconds });
}

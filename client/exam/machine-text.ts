import { clockFarMs, isNarrow, isZoomed, type Machine, type MachineNote, slowMs } from "./machine";
import type { Texts } from "./text/text";

/** What was found of one thing, good or not, in words. */
export function machineText(about: MachineNote, machine: Machine, texts: Texts): string {
  return writers[about](machine, texts);
}

const writers: Record<MachineNote, (machine: Machine, texts: Texts) => string> = {
  connection: ({ roundTrip }, { t }) => {
    if (roundTrip === null) return t("machine.connection_none");
    const ms = Math.round(roundTrip);
    return roundTrip > slowMs
      ? t("machine.connection_slow", { ms })
      : t("machine.connection_good", { ms });
  },
  clock: (machine, texts) => {
    const off = Math.abs(machine.clockAhead ?? 0);
    if (off > clockFarMs)
      return texts.t("machine.clock_far", { minutes: Math.round(off / 60_000) });
    return texts.t("machine.clock_good", { clock: clockOff(machine, texts) });
  },
  storage: ({ storage }, { t }) =>
    t(storage === "durable" ? "machine.storage_durable" : "machine.storage_memory"),
  window: ({ otherWindow }, { t }) => t(otherWindow ? "machine.window_more" : "machine.window_one"),
  screen: (machine, { t }) => {
    if (isZoomed(machine)) return t("machine.screen_zoom", { percent: machine.zoom });
    return t(isNarrow(machine) ? "machine.screen_small" : "machine.screen_good");
  },
};

/** How far this machine's clock is from the server's, in words. */
export function clockOff({ clockAhead }: Machine, { t }: Texts): string {
  const seconds = Math.round(Math.abs(clockAhead ?? 0) / 1000);
  return seconds < 2 ? t("machine.clock_close") : t("machine.clock_off", { seconds });
}

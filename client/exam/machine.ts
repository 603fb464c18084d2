import { lastCall } from "./net/call";
import type { Store } from "./store/store";

/** How ready this machine is. Milliseconds; null where it could not be measured. */
export type Machine = {
  readonly browser: string | null;
  readonly roundTrip: number | null;
  /** This machine's clock minus the server's. */
  readonly clockAhead: number | null;
  readonly storage: Store["kind"];
  readonly otherWindow: boolean;
  /** Per cent; 100 is unzoomed. */
  readonly zoom: number;
  readonly width: number;
};

export const slowMs = 400;
export const clockFarMs = 60_000;
const narrowPx = 640;

/** Looks at connection, clock, storage, windows and screen. */
export async function inspectMachine(store: Store): Promise<Machine> {
  const [line, otherWindow] = await Promise.all([measureLine(), hasOtherWindow()]);
  return {
    ...line,
    browser: browserName(),
    storage: store.kind,
    otherWindow,
    zoom: Math.round((window.outerWidth / Math.max(1, window.innerWidth)) * 20) * 5,
    width: window.innerWidth,
  };
}

export type MachineNote = "connection" | "clock" | "storage" | "window" | "screen";

/** What a person should look at, of everything that was inspected. */
export function notesOf(machine: Machine): MachineNote[] {
  const { roundTrip, clockAhead } = machine;
  return [
    ...(roundTrip !== null && roundTrip > slowMs ? (["connection"] as const) : []),
    ...(clockAhead !== null && Math.abs(clockAhead) > clockFarMs ? (["clock"] as const) : []),
    ...(machine.storage === "memory" ? (["storage"] as const) : []),
    ...(machine.otherWindow ? (["window"] as const) : []),
    ...(isZoomed(machine) ? (["screen"] as const) : []),
  ];
}

/** On a phone the figures of the window say nothing about zoom. */
export const isZoomed = ({ zoom, width }: Machine) =>
  width >= narrowPx && zoom > 110 && zoom <= 500;
export const isNarrow = ({ width }: Machine) => width < narrowPx;

async function measureLine(): Promise<Pick<Machine, "roundTrip" | "clockAhead">> {
  // What the page asks first pays for the connection, which the browser then keeps.
  await lastCall();
  const asked = performance.now();
  const server = await ask();
  const roundTrip = performance.now() - asked;
  if (!server) return { roundTrip: null, clockAhead: null };
  return {
    roundTrip,
    clockAhead: server.now === null ? null : Date.now() - roundTrip / 2 - server.now,
  };
}

const patienceMs = 5_000;

/** Any answer of the API tells the line; its date tells the server's clock to the second. */
async function ask(): Promise<{ readonly now: number | null } | null> {
  try {
    const response = await fetch("/api/v1/sittings", {
      cache: "no-store",
      signal: AbortSignal.timeout(patienceMs),
    });
    await response.text();
    const date = Date.parse(response.headers.get("date") ?? "");
    return response.ok ? { now: Number.isNaN(date) ? null : date + 500 } : null;
  } catch {
    return null;
  }
}

/** Chrome 109 and the like, for whoever is asked on the telephone. */
function browserName(): string | null {
  const found = /(Edg|OPR|Firefox|Chrome|Version)\/(\d+)/.exec(navigator.userAgent);
  const names: Record<string, string> = { Edg: "Edge", OPR: "Opera", Version: "Safari" };
  return found ? `${names[found[1] ?? ""] ?? found[1]} ${found[2]}` : null;
}

const channelName = "sat-hach:windows";
let channel: BroadcastChannel | null = null;

/** Asks other tabs of this page whether they are there. */
function hasOtherWindow(): Promise<boolean> {
  if (typeof BroadcastChannel === "undefined") return Promise.resolve(false);
  channel ??= new BroadcastChannel(channelName);
  const here = channel;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), 300);
    here.onmessage = ({ data }) => {
      if (data === "who") here.postMessage("me");
      if (data !== "me") return;
      clearTimeout(timer);
      resolve(true);
    };
    here.postMessage("who");
  });
}

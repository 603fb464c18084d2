import { setTimeout as pause } from "node:timers/promises";
import type { Treatment } from "../net/fault-proxy";
import { isBody } from "@/lib/domain/attempt/client/wire";
import { Probe, statusOf } from "../officer/probe";
import type { Theatre } from "../theatre";
import type { Fault } from "./fault";

/** The network between the room and the API processes. */
export const networkFaults = {
  network_drop: { rows: ["N1"], inject: (theatre) => dropped(theatre, 3_000) },
  drop_over_deadline: { rows: ["N2"], inject: dropOverDeadline },
  reply_lost: { rows: ["N3", "B2"], inject: (theatre) => treated(theatre, "swallow", 0.3) },
  reset_mid_request: { rows: ["N4"], inject: (theatre) => treated(theatre, "reset", 0.4) },
  half_close: { rows: ["N4"], inject: (theatre) => treated(theatre, "half_close", 0.4) },
  thin_line: { rows: ["N5"], inject: thinLine },
  replayed_requests: { rows: ["N6"], inject: replayed },
  portal_page: { rows: ["N7"], inject: (theatre) => treated(theatre, "portal", 0.5) },
  room_returns: { rows: ["N8"], inject: roomReturns },
  forged_save: { rows: ["N10"], inject: forgedSave },
  database_line_cut: { rows: ["D2"], inject: databaseLineCut },
  database_reply_lost: { rows: ["N3", "D2"], inject: databaseReplyLost },
  one_hammers: { rows: ["S5"], inject: oneHammers },
} as const satisfies Record<string, Fault>;

async function dropped({ fronts }: Theatre, milliseconds: number): Promise<void> {
  for (const front of fronts) {
    front.refusing = true;
    front.cut();
  }
  await pause(milliseconds);
  for (const front of fronts) front.heal();
}

/** The line is gone from just before somebody's deadline until after the last save could count. */
async function dropOverDeadline(theatre: Theatre): Promise<void> {
  for (let waited = 0; waited < 40; waited += 1) {
    const near = theatre
      .officers()
      .some(({ page }) => page && !page.over && page.remainingMs > 300 && page.remainingMs < 1_500);
    if (near) break;
    await pause(100);
  }
  await dropped(theatre, 4_500);
}

async function treated({ fronts, dice }: Theatre, treatment: Treatment, probability: number) {
  for (const front of fronts) front.treat = () => (dice.chance(probability) ? treatment : "pass");
  await pause(3_000);
  for (const front of fronts) front.heal();
}

async function replayed(theatre: Theatre): Promise<void> {
  const { fronts, dice } = theatre;
  for (const front of fronts) front.replayAfterMs = dice.whole(20, 2_500);
  await treated(theatre, "replay", 0.5);
}

/** 256 kbit/s, 400 ms, and one request in ten reset. */
async function thinLine({ fronts, dice }: Theatre): Promise<void> {
  for (const front of fronts) {
    front.latencyMs = 200;
    front.bandwidth = 32_000;
    front.treat = () => (dice.chance(0.1) ? "reset" : "pass");
  }
  await pause(4_000);
  for (const front of fronts) front.heal();
}

/** Everybody's line comes back at one instant: they must not all shout at once. */
async function roomReturns(theatre: Theatre): Promise<void> {
  let requests = 0;
  for (const front of theatre.fronts) front.seen = () => (requests += 1);
  const during = async (seconds: number) => {
    requests = 0;
    await pause(seconds * 1_000);
    return requests / seconds;
  };
  // A room that is still coming back from something else is not steady yet.
  let steady = await during(2);
  for (let tries = 0; tries < 5; tries += 1) {
    const next = await during(2);
    if (next <= 1.25 * steady) break;
    steady = next;
  }
  await dropped(theatre, 2_500);
  let peak = 0;
  for (let second = 0; second < 3; second += 1) peak = Math.max(peak, await during(1));
  for (const front of theatre.fronts) front.seen = () => {};
  theatre.history.judge(
    "return_peak_at_most_three_times_steady",
    peak <= 3 * Math.max(5, steady) + 5,
  );
}

/** One officer's save sent with the token of another. */
async function forgedSave(theatre: Theatre): Promise<void> {
  const [one, other] = await Promise.all([Probe.begin(theatre, 5), Probe.begin(theatre, 5)]);
  if (!one || !other) return;
  const status = statusOf(await one.save("a", other.opened.token));
  if (status > 0 && status < 500)
    theatre.history.judge("forged_save_refused", [401, 403, 404].includes(status));
}

async function databaseLineCut({ databaseLine, dice }: Theatre): Promise<void> {
  for (let times = dice.whole(3, 8); times > 0; times -= 1) {
    databaseLine.cut();
    await pause(dice.whole(50, 500));
  }
}

/** Commits whose answers never arrive: the API process must not say that they did not happen. */
async function databaseReplyLost({ databaseLine }: Theatre): Promise<void> {
  databaseLine.stalled = true;
  await pause(2_500);
  databaseLine.heal();
}

/** A broken page sends without end: it is slowed down, its answers stay, others notice nothing. */
async function oneHammers(theatre: Theatre): Promise<void> {
  const probe = await Probe.begin(theatre, 8);
  if (!probe) return;
  const answers = await Promise.all(Array.from({ length: 250 }, () => probe.save()));
  const slowed = answers.filter((answer) => statusOf(answer) === 429).length;
  const told = answers.filter((answer) => answer.kind === "json" && isBody(answer.body)).length;
  if (told === answers.length) theatre.history.judge("hammering_is_slowed_down", slowed > 0);
}

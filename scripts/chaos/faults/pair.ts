import { setTimeout as pause } from "node:timers/promises";
import { isBody } from "@/lib/domain/attempt/client/wire";
import { Probe } from "../officer/probe";
import type { Theatre } from "../theatre";
import type { Fault } from "./fault";

const obstacle = ({ pair }: Theatre) => (pair ? null : "no second server beside disk_full");

/** Two database servers, of which one can be lost. */
export const pairFaults = {
  promotion: { rows: ["D3"], inject: promotion, obstacle },
  standby_lost: { rows: ["D4"], inject: standbyLost, obstacle },
} as const satisfies Record<string, Fault>;

/**
 * The line to the second server goes first, then the first server and its disk: whatever was told to
 * be safe in between must be on the second, which takes over. Then a new second is made.
 */
async function promotion(theatre: Theatre): Promise<void> {
  const { pair, postgres, dice } = theatre;
  const probe = await Probe.begin(theatre, 15);
  for (let times = 0; times < 5; times += 1) await probe?.save();
  if (pair) pair.line.stalled = true;
  const waiting = probe?.save();
  await pause(dice.whole(800, 2_000));
  await postgres.crash();
  pair?.line.heal();
  await pair?.promote();
  await waiting;
  await pair?.follow();
}

/** Commits wait for the second server: nobody is told "saved", and when it is back all goes on. */
async function standbyLost(theatre: Theatre): Promise<void> {
  const { pair, history } = theatre;
  const probe = await Probe.begin(theatre, 30);
  if (!pair || !probe) return;
  pair.line.stalled = true;
  const told = await Promise.all([1, 2, 3].map(() => isAcked(probe)));
  history.judge("nothing_acknowledged_without_the_second_server", !told.includes(true));
  pair.line.heal();
  const limit = performance.now() + 10_000;
  let again = false;
  while (!again && performance.now() < limit) {
    await pause(300);
    again = await isAcked(probe);
  }
  history.judge("goes_on_when_the_second_server_is_back", again);
}

async function isAcked(probe: Probe): Promise<boolean> {
  const answer = await probe.save();
  return answer.kind === "json" && isBody(answer.body) && Array.isArray(answer.body.acked);
}

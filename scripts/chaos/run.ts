import { connect } from "@/db/client";
import { loadSecrets } from "@/lib/platform/secrets";
import type { Arguments } from "./arguments";
import { failedRequests } from "./check/failed-requests";
import { judge, type Verdict } from "./check/judge";
import { settle } from "./check/settle";
import { dice } from "./dice";
import { History } from "./officer/history";
import { openGround } from "./place/ground";
import { startProcesses } from "./place/processes";
import type { Undo } from "./place/undo";
import { Roster } from "./roster";
import { type Injected, schedule } from "./schedule";
import { Staff } from "./staff";
import type { Theatre } from "./theatre";
import { makeWorld } from "./world/make-world";

/** What a run found. */
export type Report = Verdict & {
  readonly seed: number;
  readonly seconds: number;
  readonly mutant: string | null;
  readonly faults: Injected["counts"];
  /** Faults that could not be injected here, and why. */
  readonly not_injected: Injected["impossible"];
};

/** Seconds that attempts last, by room: short enough to run out during a run. */
const allowances = [4, 8, 15, 30];

/** Milliseconds between two answers of one officer. */
const paceMs = 450;

/** One run: a world, its faults, quiet, and the question what has held. */
export async function run(given: Arguments, undo: Undo): Promise<Report> {
  const { seed, seconds, officers, mutant } = given;
  say(`seed ${seed}: ${officers} officers, ${seconds} s`);
  const { theatre, roster } = await buildTheatre(given, undo);
  let ending = false;
  const isEnding = () => ending;
  say("doors open");
  const places = Array.from({ length: officers }, (_, place) => roster.fill(place, isEnding));
  const invigilating = theatre.staff.work(theatre.officers, isEnding);
  const injected = await schedule(theatre, given, say);
  ending = true;
  say("quiet");
  await invigilating;
  await settle(theatre, Promise.all(places), say);
  say("judging");
  const verdict = await judge(theatre);
  for (const line of failedRequests(theatre.dataDir)) say(line);
  say(verdict.verdict);
  return {
    ...{ seed, seconds, mutant, faults: injected.counts, not_injected: injected.impossible },
    ...verdict,
  };
}

async function buildTheatre(given: Arguments, undo: Undo) {
  const { seed, seconds, officers } = given;
  const ground = await openGround(given, undo);
  const codeKey = loadSecrets(ground.dataDir).candidateCode;
  const app = connect(ground.postgres.url(), { max: 6, role: "sathach_app" });
  const keys = connect(ground.postgres.url(), { max: 2, role: "sathach_keys" });
  undo.defer(() => Promise.all([app.close(), keys.close()]));
  const database = keys.database;
  // Each place in the hall needs a new seat as often as the shortest attempt ends, and faults need some.
  const seatsEach = Math.ceil(officers * (seconds / 4 + 2) * 0.5) + seconds * 4 + 50;
  const world = await makeWorld({ database, codeKey, allowances, seatsEach });
  const processes = await startProcesses(ground, undo);
  const history = new History();
  const { network } = processes;
  const roster = new Roster({ world, network, history, seed, paceMs });
  const staff = new Staff({
    ...{ app, keys, codeKey, people: world.staff, history, dice: dice(seed, "staff") },
  });
  const theatre: Theatre = {
    ...{ ...ground, ...processes, world, staff, history, dice: dice(seed, "faults"), keys },
    officers: () => [...roster.working],
    seat: (leastS) => roster.seat(leastS),
  };
  return { theatre, roster };
}

function say(words: string): void {
  process.stderr.write(`${(performance.now() / 1000).toFixed(1)} ${words}\n`);
}

import { setTimeout as pause } from "node:timers/promises";
import type { Arguments } from "./arguments";
import { type Dice, dice } from "./dice";
import { type FaultName, faults } from "./faults/catalogue";
import type { Fault } from "./faults/fault";
import { peopleFaults } from "./faults/people";
import { raceFaults } from "./faults/races";
import { foundUnder } from "./mutants";
import type { Theatre } from "./theatre";

export type Injected = {
  readonly counts: Readonly<Partial<Record<FaultName, number>>>;
  readonly impossible: Readonly<Partial<Record<FaultName, string>>>;
};

/**
 * Lets things go wrong until the time is over, in an order that the seed decides: one thing of the
 * surroundings and one of the people at a time, each once before any comes again. Under a mutant every
 * other one is a fault that it is found under: a short run must not miss it by chance.
 */
export async function schedule(
  theatre: Theatre,
  { seed, seconds, faults: wanted, mutant }: Arguments,
  say: (words: string) => void,
): Promise<Injected> {
  const impossible = obstacles(theatre, wanted);
  const possible = wanted.filter((name) => impossible[name] === undefined);
  const counts: Partial<Record<FaultName, number>> = {};
  const limit = performance.now() + seconds * 1000;
  const hand = async (names: readonly FaultName[], number: number) => {
    const own = dice(seed, "hand", number);
    const telling = names.filter((name) => mutant !== null && foundUnder[mutant].includes(name));
    const next = alternating(endless(names, own), endless(telling, own), telling.length > 0);
    while (performance.now() < limit && names.length > 0) {
      await pause(own.whole(1_000, 3_000));
      const name = next();
      say(`${Math.round((limit - performance.now()) / 1000)} s left: ${name}`);
      await inject(theatre, name);
      counts[name] = (counts[name] ?? 0) + 1;
    }
  };
  const ofPeople = (name: FaultName) => name in raceFaults || name in peopleFaults;
  const surroundings = possible.filter((name) => !ofPeople(name));
  const hands = [surroundings, possible.filter(ofPeople)].map(hand);
  await Promise.all([...hands, pause(seconds * 1000)]);
  return { counts, impossible };
}

function obstacles(theatre: Theatre, wanted: readonly FaultName[]) {
  const found: Partial<Record<FaultName, string>> = {};
  for (const name of wanted) {
    const fault: Fault = faults[name];
    const obstacle = fault.obstacle?.(theatre) ?? null;
    if (obstacle !== null) found[name] = obstacle;
  }
  return found;
}

/** A fault that cannot even be injected says so: the run goes on, and its count shows. */
async function inject(theatre: Theatre, name: FaultName): Promise<void> {
  try {
    await faults[name].inject(theatre);
  } catch (error) {
    process.stderr.write(`${name} ended early: ${String(error)}\n`);
  }
}

/** Every second time what the second gives, if it counts. */
function alternating(
  first: () => FaultName,
  second: () => FaultName,
  counts: boolean,
): () => FaultName {
  let turn = 0;
  return () => (counts && (turn += 1) % 2 === 1 ? second() : first());
}

function endless(names: readonly FaultName[], own: Dice): () => FaultName {
  let left: FaultName[] = [];
  return () => {
    if (left.length === 0) left = own.shuffle(names);
    return left.pop() as FaultName;
  };
}

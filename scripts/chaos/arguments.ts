import { faultNames, type FaultName } from "./faults/catalogue";
import { mutantNames, type MutantName } from "./mutants";

export type Arguments = {
  readonly seed: number;
  readonly seconds: number;
  readonly faults: readonly FaultName[];
  readonly mutant: MutantName | null;
  /** How many people are at an attempt at any time. */
  readonly officers: number;
  readonly json: boolean;
};

/** An option that means nothing here. */
export class OptionInvalid extends Error {
  readonly option: string;

  constructor(option: string) {
    super(`${option} is invalid`);
    this.option = option;
  }
}

/** Reads `--name value` and `--name=value`. Throws `OptionInvalid`. */
export function readArguments(words: readonly string[]): Arguments {
  const given = new Map<string, string>();
  const rest = words.flatMap((word) => (word.startsWith("--") ? word.split(/=(.*)/s, 2) : [word]));
  for (let at = 0; at < rest.length; at += 1) {
    const name = rest[at] ?? "";
    if (name === "--json") given.set(name, "");
    else if (known.has(name)) given.set(name, rest[(at += 1)] ?? "");
    else throw new OptionInvalid(name);
  }
  const mutant = mutantNamed(given.get("--mutant"));
  return {
    seed: wholeNumber(given, "--seed", { otherwise: 1, least: 0, most: 2 ** 31 }),
    seconds: wholeNumber(given, "--seconds", { otherwise: 60, least: 5, most: 86_400 }),
    officers: wholeNumber(given, "--officers", { otherwise: 40, least: 2, most: 1000 }),
    faults: given.get("--faults")?.split(",").map(faultNamed) ?? usualFaults(mutant),
    mutant,
    json: given.has("--json"),
  };
}

const known = new Set(["--seed", "--seconds", "--officers", "--faults", "--mutant"]);

function wholeNumber(
  given: ReadonlyMap<string, string>,
  name: string,
  { otherwise, least, most }: { otherwise: number; least: number; most: number },
): number {
  const text = given.get(name);
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (text !== "" && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new OptionInvalid(name);
}

/** A second server, which `async_standby` is about, and a full disk exclude each other. */
function usualFaults(mutant: MutantName | null): readonly FaultName[] {
  return faultNames.filter((name) => mutant !== "async_standby" || name !== "disk_full");
}

function faultNamed(name: string): FaultName {
  const found = faultNames.find((known) => known === name.trim());
  if (!found) throw new OptionInvalid(`--faults ${name}`);
  return found;
}

function mutantNamed(name: string | undefined): MutantName | null {
  if (name === undefined) return null;
  const found = mutantNames.find((known) => known === name);
  if (!found) throw new OptionInvalid(`--mutant ${name}`);
  return found;
}

import {
  isWithin,
  type NetworkProblem,
  networkText,
  parseNetwork,
  storedNetwork,
} from "../network/network";

/** More lines than this are no list of rooms any more. */
export const networkLimit = 100;

/** A line that names no range, counted from 1, as it was typed. */
export type BadLine = {
  readonly line: number;
  readonly text: string;
  readonly problem: NetworkProblem;
};

export type ReadNetworks = {
  /** Each once, as it is stored. */
  readonly networks: readonly string[];
  readonly bad: readonly BadLine[];
};

/** Reads a list of ranges as it is typed: one a line, empty lines do not count. */
export function readNetworks(typed: string): ReadNetworks {
  const networks = new Set<string>();
  const bad: BadLine[] = [];
  for (const [index, text] of typed.split(/\r?\n/).entries()) {
    if (text.trim() === "") continue;
    const read = parseNetwork(text);
    if ("code" in read) bad.push({ line: index + 1, text: text.trim(), problem: read });
    else networks.add(networkText(read));
  }
  return { networks: [...networks], bad };
}

/**
 * Whether a machine at `address` may enter a sitting and start there. No ranges: from anywhere. An
 * address that is not known lies nowhere.
 */
export function admitsAddress(networks: readonly string[], address: string | null): boolean {
  return (
    networks.length === 0 || (address !== null && isWithin(networks.map(storedNetwork), address))
  );
}

import type { Cleaned, HostileCase } from "./case";

/** What `items inspect --json` says of a file. */
export type Inspected = {
  readonly items: readonly { readonly warnings: readonly { readonly code: string }[] }[];
  readonly skipped: readonly { readonly code: string; readonly message: string }[];
  readonly errors: readonly { readonly code: string; readonly message: string }[];
};

/** What of a case did not come as it must; empty when all did. */
export function faultsOf({ outcome }: HostileCase, said: Inspected): string[] {
  const [error] = said.errors;
  if ("refused" in outcome) {
    if (error === undefined) return [`read, with ${said.items.length} items`];
    const faults = outcome.refused.includes(error.code) ? [] : [`refused by ${error.code}`];
    return isSentence(error.message) ? faults : [...faults, `no sentence: ${error.message}`];
  }
  return error === undefined ? faultsRead(outcome, said) : [`refused by ${error.code}`];
}

function faultsRead(outcome: Cleaned, said: Inspected): string[] {
  const { items = said.items.length, without = [], warnings = [], skipped = [] } = outcome;
  const codes = said.items.flatMap((one) => one.warnings.map(({ code }) => code));
  const passed = said.skipped.map(({ code }) => code);
  const shown = JSON.stringify(said);
  return [
    ...(items === said.items.length ? [] : [`${said.items.length} items`]),
    ...without.filter((words) => shown.includes(words)).map((words) => `says ${words}`),
    ...warnings.filter((code) => !codes.includes(code)).map((code) => `no warning ${code}`),
    ...skipped.filter((code) => !passed.includes(code)).map((code) => `nothing skipped by ${code}`),
  ];
}

/** Something a clerk can read, and no name of an error. */
function isSentence(message: string): boolean {
  return /^\p{Lu}.*[.”…]$/u.test(message) && !/[a-z]_[a-z]/.test(message);
}

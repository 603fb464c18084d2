/** How one kind of request went. Times in milliseconds. */
export type Figures = { readonly count: number; readonly errors: number; readonly p95: number };

/** What became of a rehearsal's candidates. */
export type Load = {
  readonly enter: Figures;
  readonly start: Figures;
  readonly save: Figures;
  readonly submit: Figures;
  /** Answers and receipts that were promised and are not held. */
  readonly lost: number;
  readonly duplicates: number;
  /** Papers without a score a minute after the last was handed in. */
  readonly unscored: number;
};

/** Sittings of the next two days. */
export type Ahead = {
  readonly sittings: number;
  /** Their lists are not closed, no forms are drawn. */
  readonly unprepared: number;
  readonly withoutInvigilator: number;
  /** Candidates without a slip. */
  readonly withoutSlip: number;
};

/** Everything a rehearsal found out. Sizes in megabytes. */
export type Measured = {
  readonly healthy: boolean;
  /** The process of the pages answers, too. */
  readonly pages: boolean;
  readonly address: { readonly text: string; readonly safe: boolean };
  /** Of the certificate that browsers meet; null where none is needed; below 0: they refuse it. */
  readonly certificateDays: number | null;
  /** Accounts with known passwords: none, an installation for showing only, or mixed with real ones. */
  readonly demonstration: "none" | "whole" | "mixed";
  /** Settings of the database that would let acknowledged answers go in a crash. */
  readonly undurable: readonly string[];
  /** The database's clock against this machine's. */
  readonly clockOffMs: number;
  readonly freeDisk: number;
  readonly freeMemory: number;
  /** Since the last backup; null: nobody said where it lies. */
  readonly backupHours: number | null;
  readonly ahead: Ahead;
  /** Why no candidates were sent in: no test to sit, or too few questions for it. */
  readonly load: Load | "no_test" | "shortfall";
  /** Nothing of the rehearsal is left. */
  readonly removed: boolean;
};

export const levels = ["go", "look", "no_go"] as const;
export type Level = (typeof levels)[number];

export const checks = [
  "health",
  "pages",
  "address",
  "certificate",
  "accounts",
  "durability",
  "clock",
  "disk",
  "memory",
  "backup",
  "mail",
  "ahead",
  "enter",
  "start",
  "save",
  "submit",
  "kept",
  "scored",
  "removed",
] as const;
export type Check = (typeof checks)[number];

export type Finding = {
  readonly check: Check;
  readonly level: Level;
  /** What the sentence about it says. */
  readonly values: Readonly<Record<string, string | number>>;
};

/** Whether a test may be held: not while one thing is as it must not be. */
export function verdictOf(findings: readonly Finding[]): "go" | "no_go" {
  return findings.some(({ level }) => level === "no_go") ? "no_go" : "go";
}

/** Judges what was measured, in the order in which a person goes through it. */
export function judge(measured: Measured): Finding[] {
  return [...judgeMachine(measured), ...judgeSupplies(measured), ...judgeLoad(measured)];
}

function judgeMachine(measured: Measured): Finding[] {
  const { healthy, pages, address, certificateDays: days, demonstration, undurable } = measured;
  return [
    found("health", must(healthy)),
    found("pages", must(pages)),
    found("address", must(address.safe), { address: address.text }),
    days === null
      ? found("certificate", "go", { reason: "none" })
      : found("certificate", above(days, { go: 14, look: 0 }), { days: Math.floor(days) }),
    found("accounts", accountLevels[demonstration]),
    found("durability", must(undurable.length === 0), { settings: undurable.join(", ") }),
  ];
}

const accountLevels = { none: "go", whole: "look", mixed: "no_go" } as const;

function judgeSupplies(measured: Measured): Finding[] {
  const { clockOffMs, freeDisk, freeMemory, backupHours, ahead } = measured;
  const off = Math.abs(clockOffMs);
  const ready = ahead.unprepared + ahead.withoutInvigilator + ahead.withoutSlip === 0;
  return [
    found("clock", below(off, { go: 2_000, look: 10_000 }), { ms: Math.round(off) }),
    found("disk", above(freeDisk, { go: 5_000, look: 1_000 }), { mb: Math.round(freeDisk) }),
    found("memory", above(freeMemory, { go: 512, look: 256 }), { mb: Math.round(freeMemory) }),
    backupHours === null
      ? found("backup", "look", { reason: "unknown" })
      : found("backup", backupHours <= 24 ? "go" : "look", { hours: Math.floor(backupHours) }),
    found("mail", "go"),
    ahead.sittings === 0
      ? found("ahead", "go", { reason: "none" })
      : found("ahead", ready ? "go" : "look", { ...ahead }),
  ];
}

/**
 * Source: reliability §4.9: an answer is acknowledged within 300 ms for 95 in 100, a start within
 * 3 s; longer than a second, and people press twice.
 */
function judgeLoad({ load, removed }: Measured): Finding[] {
  if (load === "no_test" || load === "shortfall") {
    return [found("enter", "no_go", { reason: load }), found("removed", must(removed))];
  }
  const { enter, start, save, submit, lost, duplicates, unscored } = load;
  return [
    timed("enter", enter, { go: 2_000, look: 5_000 }),
    timed("start", start, { go: 3_000, look: 6_000 }),
    timed("save", save, { go: 300, look: 1_000 }),
    timed("submit", submit, { go: 2_000, look: 5_000 }),
    found("kept", must(lost + duplicates === 0), { lost, duplicates, count: save.count }),
    found("scored", unscored === 0 ? "go" : "look", { unscored }),
    found("removed", must(removed)),
  ];
}

type Limits = { readonly go: number; readonly look: number };

function timed(check: Check, { count, errors, p95 }: Figures, limits: Limits): Finding {
  const level = errors > 0 || count === 0 ? "no_go" : below(p95, limits);
  return found(check, level, { count, errors, ms: Math.round(p95) });
}

const found = (check: Check, level: Level, values: Finding["values"] = {}): Finding => ({
  check,
  level,
  values,
});

const must = (is: boolean): Level => (is ? "go" : "no_go");

function below(value: number, { go, look }: Limits): Level {
  if (value <= go) return "go";
  return value <= look ? "look" : "no_go";
}

function above(value: number, { go, look }: Limits): Level {
  if (value >= go) return "go";
  return value >= look ? "look" : "no_go";
}

import { readdirSync, readFileSync } from "node:fs";

type Process = {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
  readonly ownMs: number;
  /** Of children that have ended and were waited for. */
  readonly endedMs: number;
};

/** Linux counts processor time for /proc in hundredths of a second. */
const tickMs = 10;

/** Everything that runs on this machine. */
function processes(): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const text = read(`/proc/${pid}/stat`);
      if (text === null) return [];
      // The name stands in brackets and may hold anything, brackets too.
      const end = text.lastIndexOf(")");
      const name = text.slice(text.indexOf("(") + 1, end);
      const fields = text.slice(end + 2).split(" ");
      const ticks = (index: number) => Number(fields[index]) * tickMs;
      const ownMs = ticks(11) + ticks(12);
      const endedMs = ticks(13) + ticks(14);
      return [{ pid: Number(pid), parent: Number(fields[1]), name, ownMs, endedMs }];
    });
}

/** A process and all that descend from it. */
function family(all: readonly Process[], root: number): Process[] {
  const members = new Set([root]);
  for (let before = -1; before !== members.size;) {
    before = members.size;
    for (const { pid, parent } of all) if (members.has(parent)) members.add(pid);
  }
  return all.filter(({ pid }) => members.has(pid));
}

export type Watched = {
  /** The supervisor: everything it started counts, PostgreSQL included. */
  readonly product: number;
  /** What measures and makes the load: counted neither as the product nor as anybody else. */
  readonly tools: readonly number[];
};

/** What was used between two looks. */
export type Usage = {
  readonly seconds: number;
  /** By the product and its PostgreSQL. */
  readonly cpuMs: number;
  /** The part of it that is PostgreSQL's. */
  readonly databaseMs: number;
  /** Cores kept busy by anybody else on this machine. */
  readonly otherCores: number;
};

/** Starts counting; the function returned says what was used since. */
export function countUsage(watched: Watched): () => Usage {
  const before = look(watched);
  return () => {
    const after = look(watched);
    const since = (key: keyof ReturnType<typeof look>) => after[key] - before[key];
    const others = since("machine") - since("product") - since("tools");
    return {
      seconds: since("at") / 1000,
      cpuMs: since("product"),
      databaseMs: since("database"),
      otherCores: Math.max(0, others / since("at")),
    };
  };
}

function look({ product, tools }: Watched) {
  const all = processes();
  const members = family(all, product);
  return {
    at: performance.now(),
    product: sum(members, ({ ownMs, endedMs }) => ownMs + endedMs),
    database: sum(members.filter(isDatabase), ({ ownMs, endedMs }) => ownMs + endedMs),
    tools: sum(
      all.filter(({ pid }) => tools.includes(pid)),
      ({ ownMs }) => ownMs,
    ),
    machine: machineMs(),
  };
}

const isDatabase = ({ name }: Process) => name === "postgres";

/** Busy time of all processors since the machine started. */
function machineMs(): number {
  const [line = ""] = (read("/proc/stat") ?? "").split("\n");
  const [user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0, stolen = 0] = line
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + softIrq + stolen) * tickMs;
}

/** Memory of the product and its PostgreSQL; pages that several of them share count once. */
export function memoryMib(product: number): number {
  const members = family(processes(), product);
  return sum(members, ({ pid }) => memoryKib(pid)) / 1024;
}

function memoryKib(pid: number): number {
  const shared = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? "");
  if (shared) return Number(shared[1]);
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`) ?? "")?.[1] ?? 0);
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** Null when the process has ended since, or is not ours to look at. */
function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

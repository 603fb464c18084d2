import { readdirSync, readFileSync, statfsSync, statSync } from "node:fs";
import { freemem } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import type postgres from "postgres";
import type { Ahead, Measured } from "@/lib/domain/rehearsal/judge";
import { env } from "@/lib/platform/env";
import { loadInstallation } from "@/lib/services/installation/load-installation";
import { unsafeSettings } from "@/server/postgres/durability";
import type { Surroundings } from "../cli/database";
import type { RehearsalPlan } from "./plan";

const MEGABYTE = 1024 * 1024;
const HOUR = 3_600_000;

/** Everything about the installation that needs no candidates. */
export async function lookAround(
  around: Surroundings,
  owner: postgres.Sql,
  { address, backup, databaseUrl }: RehearsalPlan,
): Promise<Omit<Measured, "load" | "removed">> {
  const { dataDir } = env();
  const disk = statfsSync(dataDir);
  return {
    healthy: await answers(`${address}/api/health`),
    pages: await answers(`${address}/sign-in`),
    address: { text: address, safe: isSafe(address) },
    certificateDays: await certificateDays(address),
    demonstration: await demonstrationOf(around, owner),
    undurable: await unsafeSettings(databaseUrl),
    clockOffMs: await clockOff(owner),
    freeDisk: (disk.bavail * disk.bsize) / MEGABYTE,
    freeMemory: freeMemory() / MEGABYTE,
    backupHours: backup === null ? null : hoursSince(backup),
    ahead: await sittingsAhead(owner),
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** As browsers see it: without TLS or the loopback they protect no answers. */
function isSafe(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/** Days the certificate still counts, -1 when it is refused, null where there is none. */
function certificateDays(address: string): Promise<number | null> {
  const { protocol, hostname, port } = new URL(address);
  if (protocol !== "https:") return Promise.resolve(null);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || 443), servername: hostname });
    socket.setTimeout(5_000, () => socket.destroy(new Error("slow")));
    socket.on("error", () => resolve(-1));
    socket.on("secureConnect", () => {
      const ends = Date.parse(socket.getPeerCertificate().valid_to);
      socket.destroy();
      resolve((ends - Date.now()) / (24 * HOUR));
    });
  });
}

async function demonstrationOf(
  around: Surroundings,
  owner: postgres.Sql,
): Promise<Measured["demonstration"]> {
  const { demonstration } = await loadInstallation(around);
  if (demonstration) return "whole";
  const known = await owner`
    select from "user" where demonstration and disabled_at is null limit 1`;
  return known.length > 0 ? "mixed" : "none";
}

/** Half of the way there and back counts for the way there. */
async function clockOff(owner: postgres.Sql): Promise<number> {
  const asked = Date.now();
  const [row] = await owner<{ ms: number }[]>`
    select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`;
  return (row?.ms ?? 0) - (asked + Date.now()) / 2;
}

/** What the system could still give away; the plain figure of free pages leaves out caches. */
function freeMemory(): number {
  try {
    const line = /^MemAvailable: +(\d+) kB$/m.exec(readFileSync("/proc/meminfo", "utf8"));
    return line ? Number(line[1]) * 1024 : freemem();
  } catch {
    return freemem();
  }
}

/** Since the newest file was written; null when there is none. */
function hoursSince(path: string): number | null {
  try {
    const files = statSync(path).isDirectory()
      ? readdirSync(path).map((name) => join(path, name))
      : [path];
    const times = files.map((file) => statSync(file)).filter((found) => found.isFile());
    if (times.length === 0) return null;
    return (Date.now() - Math.max(...times.map(({ mtimeMs }) => mtimeMs))) / HOUR;
  } catch {
    return null;
  }
}

async function sittingsAhead(owner: postgres.Sql): Promise<Ahead> {
  const [row] = await owner<Ahead[]>`
    select count(*)::int as sittings,
           count(*) filter (where s.state = 'draft')::int as unprepared,
           count(*) filter (where not exists (
             select from sitting_invigilator i where i.sitting_id = s.id))::int as "withoutInvigilator",
           coalesce(sum((select count(*) from candidate c where c.sitting_id = s.id
             and c.code_mac is null and c.absence_reason is null)), 0)::int as "withoutSlip"
      from sitting s
     where s.state in ('draft', 'ready') and not s.rehearsal
       and s.window_from between clock_timestamp() and clock_timestamp() + interval '48 hours'`;
  return row ?? { sittings: 0, unprepared: 0, withoutInvigilator: 0, withoutSlip: 0 };
}

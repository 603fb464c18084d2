import postgres from "postgres";
import { judge, type Measured, verdictOf } from "@/lib/domain/rehearsal/judge";
import { loadInstallation } from "@/lib/services/installation/load-installation";
import { recordRehearsal } from "@/lib/services/rehearsal/record-rehearsal";
import type { Surroundings } from "../cli/database";
import { lookAround } from "./look-around";
import type { RehearsalPlan, Sheet } from "./plan";
import { sendCandidates } from "./send-candidates";
import { isSittingOpen, removeRehearsals, stageRehearsal } from "./stage";

/**
 * A whole test with synthetic candidates on the installation that runs, and what was found. Nothing
 * of it stays but the entry in the log. Refused while people sit a test, unless told otherwise.
 */
export async function holdRehearsal(
  around: Surroundings,
  plan: RehearsalPlan,
): Promise<Sheet | "sitting_open"> {
  const owner = postgres(plan.databaseUrl, { max: 2, onnotice: () => {} });
  try {
    if (!plan.evenNow && (await isSittingOpen(owner))) return "sitting_open";
    // What one that was cut short left behind.
    await removeRehearsals(owner);
    const { load, removed } = await rehearse(around, owner, plan);
    plan.progress("looking around");
    const measured = { ...(await lookAround(around, owner, plan)), load, removed };
    return await written(around, plan, measured);
  } finally {
    await owner.end();
  }
}

async function rehearse(
  around: Surroundings,
  owner: postgres.Sql,
  plan: RehearsalPlan,
): Promise<Pick<Measured, "load" | "removed">> {
  const cleaning = cleanOnSignal(owner);
  let load: Measured["load"];
  try {
    plan.progress("staging");
    const room = await stageRehearsal(around, owner, plan.candidates);
    load = typeof room === "string" ? room : await sendCandidates(owner, room, plan);
  } finally {
    plan.progress("removing");
    await removeRehearsals(owner);
    cleaning.abort();
  }
  return { load, removed: await isRemoved(owner) };
}

/** Whoever loses patience leaves nothing behind either. */
function cleanOnSignal(owner: postgres.Sql): AbortController {
  const ended = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    const leave = () => void removeRehearsals(owner).finally(() => process.exit(1));
    process.once(signal, leave);
    ended.signal.addEventListener("abort", () => process.off(signal, leave));
  }
  return ended;
}

async function isRemoved(owner: postgres.Sql): Promise<boolean> {
  const [row] = await owner<{ left: boolean }[]>`
    select exists (select from sitting where rehearsal)
        or exists (select from officer where staff_code like 'DIEN-TAP-%' and demonstration) as left`;
  return row?.left === false;
}

async function written(
  around: Surroundings,
  { address, candidates }: RehearsalPlan,
  measured: Measured,
): Promise<Sheet> {
  const findings = judge(measured);
  const verdict = verdictOf(findings);
  const failed = findings.flatMap(({ check, level }) => (level === "no_go" ? [check] : []));
  await recordRehearsal({ ...around, actor: null }, { verdict, candidates, failed });
  const { ownBody } = await loadInstallation(around);
  const at = new Date().toISOString();
  return { verdict, at, address, body: ownBody, candidates, findings, load: measured.load };
}

import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Probe } from "../officer/probe";
import { insistently } from "../place/database";
import type { Theatre } from "../theatre";
import type { Fault } from "./fault";

/** The processes of the product. */
export const processFaults = {
  api_killed: { rows: ["P1"], inject: apiKilled },
  killed_in_submit: { rows: ["P2"], inject: killedInSubmit },
  scorer_killed: { rows: ["P3", "R6"], inject: scorerKilled },
  all_down: { rows: ["P4"], inject: allDown },
  api_frozen: { rows: ["P5"], inject: apiFrozen },
  heap_exhausted: { rows: ["P6"], inject: heapExhausted },
  fan_out_fails: { rows: ["P7"], inject: fanOutFails },
  rolling_restart: { rows: ["O1"], inject: rollingRestart },
} as const satisfies Record<string, Fault>;

/** One of them dies while the other serves: otherwise this would be `all_down`. */
async function apiKilled({ nodes, dice }: Theatre): Promise<void> {
  await Promise.all(nodes.map((node) => node.up()));
  dice.one(nodes).kill("SIGKILL");
  await Promise.all(nodes.map((node) => node.up()));
}

/** The process dies just as a submit goes by: before its commit, or after it and before the answer. */
async function killedInSubmit(theatre: Theatre): Promise<void> {
  const { nodes, fronts, dice } = theatre;
  await Promise.all(nodes.map((node) => node.up()));
  const probe = await Probe.begin(theatre, 8);
  if (!probe) return;
  await probe.save();
  fronts.forEach((front, index) => {
    const delay = dice.whole(0, 25);
    front.seen = (line) => {
      if (line.endsWith("/submit")) setTimeout(() => nodes[index]?.kill("SIGKILL"), delay);
    };
  });
  await probe.submit();
  await pause(300);
  for (const front of fronts) front.seen = () => {};
  await insistently(async () => {
    if ((await probe.submit()).kind === "nothing") throw new Error("nobody answers");
  });
}

async function scorerKilled({ scorers, dice }: Theatre): Promise<void> {
  for (const scorer of scorers) {
    scorer.kill();
    await pause(dice.whole(100, 600));
  }
}

/** Everything is down; what ran out of time meanwhile ends soon after, as of its deadline. */
async function allDown({ nodes }: Theatre): Promise<void> {
  await Promise.all(nodes.map((node) => node.up()));
  await Promise.all(nodes.map((node) => node.halt()));
  await pause(3_500);
  await Promise.all(nodes.map((node) => insistently(() => node.start(), 60_000)));
}

/** A process whose loop stands still is left out within five seconds. */
async function apiFrozen({ nodes, balancer, dice, history }: Theatre): Promise<void> {
  await Promise.all(nodes.map((node) => node.up()));
  const index = dice.whole(0, 1);
  const node = nodes[index];
  node?.kill("SIGSTOP");
  let left = false;
  for (let waited = 0; waited < 50 && !left; waited += 1) {
    await pause(100);
    left = !balancer.isWell(index);
  }
  history.judge("frozen_process_left_out_in_5_s", left);
  await pause(1_500);
  node?.kill("SIGCONT");
}

/** Run inside the process: fills its heap as soon as the file named by CHAOS_LEAK is there. */
const leak = `
  import { existsSync } from "node:fs";
  const full = [];
  const fill = () => setInterval(() => full.push(new Array(5e5).fill(0.5)), 5);
  const timer = setInterval(() => {
    if (!existsSync(process.env.CHAOS_LEAK)) return;
    clearInterval(timer);
    fill();
  }, 50);
`;

/** A process with a small heap and a leak: it ends in the middle of its work and comes back. */
async function heapExhausted({ nodes, dataDir, dice, history }: Theatre): Promise<void> {
  await Promise.all(nodes.map((node) => node.up()));
  const node = dice.one(nodes);
  await node.halt();
  const sign = join(dataDir, "leak");
  const module = `data:text/javascript,${encodeURIComponent(leak)}`;
  const options = `--max-old-space-size=250 --import ${module}`;
  await node.start({ NODE_OPTIONS: options, CHAOS_LEAK: sign });
  const starts = node.starts;
  writeFileSync(sign, "");
  for (let waited = 0; waited < 300 && node.starts === starts; waited += 1) await pause(100);
  rmSync(sign);
  history.judge("process_returns_after_full_heap", node.starts > starts);
  if (node.starts === starts) await node.halt().then(() => node.start());
  await node.up();
}

/** What tells others of changes breaks; saving must not notice. */
async function fanOutFails({ owner }: Theatre): Promise<void> {
  await owner`alter table candidate_presence rename to candidate_presence_away`.catch(() => {});
  for (let times = 0; times < 20; times += 1) {
    await owner`select pg_notify('sathach_message', 'no uuid'), pg_notify('sathach_attempt', 'none')`.catch(
      () => {},
    );
    await pause(150);
  }
  await insistently(
    () => owner`alter table if exists candidate_presence_away rename to candidate_presence`,
  );
}

/** A new version is rolled out: one process after the other finishes and is replaced. */
async function rollingRestart({ nodes }: Theatre): Promise<void> {
  for (const node of nodes) {
    await node.drain();
    await insistently(() => node.start(), 60_000);
  }
}

import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Paper } from "../paper/paper";
import type { Delivery, PaperFormat } from "./order";

type Waiting = {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
};

type Press = {
  readonly child: ChildProcess;
  readonly waiting: Map<number, Waiting>;
};

/** Longer than any paper takes, even where the press has to be started first. */
const patienceMs = 60_000;

// Kept between papers, since starting it takes longer than most papers do. Each copy of this module
// has its own, which ends by itself without work.
const state: { press: Press | null; orders: number } = { press: null, orders: 0 };

/** The press was gone before it had set a paper. */
class PressEnded extends Error {}

/**
 * A paper as a file, set in a process of its own: half a second for a long list would hold up every
 * page meanwhile, and what goes wrong in a typesetter written in another language stays there.
 */
export async function writePaper(paper: Paper, format: PaperFormat): Promise<Uint8Array> {
  try {
    return await order(paper, format);
  } catch (error) {
    // It may have gone to rest just when the paper came.
    if (error instanceof PressEnded) return order(paper, format);
    throw error;
  }
}

async function order(paper: Paper, format: PaperFormat): Promise<Uint8Array> {
  const press = (state.press ??= startPress());
  const id = ++state.orders;
  const timer = setTimeout(() => press.child.kill("SIGKILL"), patienceMs);
  press.child.ref();
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      press.waiting.set(id, { resolve, reject });
      press.child.send({ id, paper, format }, (error) => {
        if (error) reject(new PressEnded(error.message));
      });
    });
  } finally {
    clearTimeout(timer);
    press.waiting.delete(id);
    if (press.waiting.size === 0) rest(press);
  }
}

/** Without work it keeps nobody from ending. */
function rest({ child }: Press) {
  child.unref();
  child.channel?.unref();
}

function startPress(): Press {
  // The folder the product runs in: a bundled page no longer knows where this file was.
  const root = process.cwd();
  const worker = join(root, "lib", "documents", "press", "worker.ts");
  const child = spawn(process.execPath, ["--import", "tsx", worker], {
    cwd: root,
    env: { NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    serialization: "advanced",
  });
  const press: Press = { child, waiting: new Map() };
  child.on("message", (delivery: Delivery) => {
    const waiting = press.waiting.get(delivery.id);
    if ("bytes" in delivery) waiting?.resolve(delivery.bytes);
    else waiting?.reject(new Error(`the paper cannot be set: ${delivery.error}`));
  });
  const end = (error: Error) => {
    if (state.press === press) state.press = null;
    for (const { reject } of press.waiting.values()) reject(error);
  };
  child.on("error", end);
  child.on("exit", (code, signal) => end(new PressEnded(`the press ended: ${signal ?? code}`)));
  return press;
}

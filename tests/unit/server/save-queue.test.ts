import { expect, it, vi } from "vitest";
import type { SaveBatch, SavedBatch } from "@/db/queries/attempt-delivery";
import type { AttemptId } from "@/lib/domain/ids";
import { type SaveOrder, SaveQueue } from "@/server/attempt/save-queue";

const order = (attempt: string): SaveOrder => ({
  attemptId: attempt as AttemptId,
  epoch: 1,
  items: [{ seq: 1, position: 1, text: '"a"' }],
});

const kept = ({ attempts }: SaveBatch): SavedBatch => ({
  clockMs: 1,
  codes: "k".repeat(attempts.length),
  deadlines: attempts.map(() => "2").join(","),
  epochs: attempts.map(() => "1").join(","),
  held: null,
});

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A database that commits when it is told to, and what happened in which order. */
function slowDatabase() {
  const happened: string[] = [];
  const commits: (() => void)[] = [];
  const save = (batch: SaveBatch) => {
    const name = batch.attempts.join("+");
    happened.push(`sent ${name}`);
    return new Promise<SavedBatch>((resolve) => {
      commits.push(() => {
        happened.push(`committed ${name}`);
        resolve(kept(batch));
      });
    });
  };
  return { happened, commit: () => commits.shift()?.(), save };
}

it("sends the next batch before it writes the answers of the last, and no two at once while commits are quick", async () => {
  const { happened, commit, save } = slowDatabase();
  const queue = new SaveQueue({ save });
  const push = (attempt: string) =>
    void queue.push(order(attempt)).then(({ kind }) => happened.push(`${kind} ${attempt}`));

  push("a");
  await turn();
  push("b");
  push("c");
  await turn();
  expect(happened).toEqual(["sent a"]);
  commit();
  await turn();
  commit();
  await queue.idle();

  expect(happened).toEqual([
    ...["sent a", "committed a", "sent b+c", "judged a"],
    ...["committed b+c", "judged b", "judged c"],
  ]);
});

it("does not let a commit that takes long hold up others, only further answers of the same attempts", async () => {
  const { happened, commit, save } = slowDatabase();
  const queue = new SaveQueue({ save, patienceMs: 1, mostBatches: 3 });
  const push = (attempt: string) => void queue.push(order(attempt));

  push("a");
  await turn();
  for (const attempt of ["a", "b"]) push(attempt);
  await vi.waitFor(() => expect(happened).toEqual(["sent a", "sent b"]));
  push("c");
  await vi.waitFor(() => expect(happened.at(-1)).toBe("sent c"));
  // Three are under way: the next waits for any of them.
  push("d");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(happened.at(-1)).toBe("sent c");
  for (let commits = 0; commits < 4; commits += 1) {
    commit();
    await turn();
  }
  await queue.idle();

  expect(happened.slice(3)).toEqual([
    ...["committed a", "sent a+d", "committed b", "committed c", "committed a+d"],
  ]);
});

it("sends what comes while a commit takes long at once, not after another while", async () => {
  const { happened, commit, save } = slowDatabase();
  const queue = new SaveQueue({ save, patienceMs: 1, mostBatches: 2 });
  const push = (attempt: string) => void queue.push(order(attempt));

  push("a");
  await turn();
  await new Promise((resolve) => setTimeout(resolve, 20));
  push("b");
  await turn();
  expect(happened).toEqual(["sent a", "sent b"]);
  commit();
  commit();
  await queue.idle();
});

it("asks again with the next batch for rows that are held when enough wait for theirs already", async () => {
  const happened: string[] = [];
  const held = new Set(["a", "b"]);
  let free = () => {};
  const save = async (batch: SaveBatch, wait: boolean): Promise<SavedBatch> => {
    happened.push(`${wait ? "waits" : "sent"} ${batch.attempts.join("+")}`);
    if (wait) await new Promise<void>((resolve) => (free = resolve));
    if (happened.filter((what) => what === "sent b").length === 2) held.clear();
    const codes = batch.attempts.map((id) => (held.has(id) ? "b" : "k")).join("");
    return { ...kept(batch), codes };
  };
  const queue = new SaveQueue({ save, patienceMs: 1, mostRetries: 1 });

  const [first, second] = [queue.push(order("a")), queue.push(order("b"))];
  expect(await second).toMatchObject({ kind: "judged", code: "kept" });
  free();
  expect(await first).toMatchObject({ kind: "judged", code: "kept" });
  await queue.idle();

  expect(happened).toEqual(["sent a+b", "waits a", "sent b", "sent b"]);
});

it("gives up on a row that stays held, acknowledging nothing", async () => {
  const save = async (batch: SaveBatch) => ({ ...kept(batch), codes: "b" });
  const queue = new SaveQueue({ save, patienceMs: 1, mostRetries: 0, longestHeldMs: 10 });

  expect(await queue.push(order("a"))).toEqual({ kind: "unknown_outcome" });
  await queue.idle();
});

it("tells each of a batch that an outage left without an outcome, and goes on with the next", async () => {
  const saves = [() => Promise.reject(new Error("gone")), (batch: SaveBatch) => kept(batch)];
  const queue = new SaveQueue({ save: async (batch) => saves.shift()?.(batch) ?? kept(batch) });

  const lost = [queue.push(order("a")), queue.push(order("b"))];
  await turn();
  const next = await queue.push(order("a"));

  expect((await Promise.all(lost)).map(({ kind }) => kind)).toEqual([
    "unknown_outcome",
    "unknown_outcome",
  ]);
  expect(next.kind).toBe("judged");
});

import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { pauseAfter, startJobs } from "@/server/job/jobs";

describe("startJobs", () => {
  it("runs again at once while there is more to do, and rests otherwise", async () => {
    let left = 3;
    const jobs = startJobs([
      { id: "drain", everyMs: 60_000, run: async () => ({ more: --left > 0 }) },
    ]);

    await vi.waitFor(() => expect(left).toBe(0));
    await pause(50);

    expect(left).toBe(0);
    await jobs.stop();
  });

  it("outlives a run that fails, and keeps the other jobs going", async () => {
    const silent = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const runs = { failing: 0, other: 0 };
    const jobs = startJobs([
      {
        id: "failing",
        everyMs: 1,
        run: async () => {
          runs.failing += 1;
          throw new Error("the database is gone");
        },
      },
      { id: "other", everyMs: 1, run: async () => ({ more: ++runs.other < 0 }) },
    ]);

    await vi.waitFor(() => expect(runs.failing).toBeGreaterThan(2));
    expect(runs.other).toBeGreaterThan(2);

    await jobs.stop();
    expect(silent.mock.calls.join("")).toContain("job_failed");
    silent.mockRestore();
  });

  it("lets the run under way finish before it has stopped", async () => {
    let finished = false;
    const jobs = startJobs([
      {
        id: "slow",
        everyMs: 1,
        run: async () => {
          await pause(80);
          finished = true;
          return { more: false };
        },
      },
    ]);

    await jobs.stop();

    expect(finished).toBe(true);
  });
});

describe("the pause after a run", () => {
  it.each([
    ["is the job's own after one that worked", 3_000, 0, 3_000],
    ["grows with each that failed", 500, 2, 2_000],
    [
      "is ten seconds at most, so that what waits for the database waits no longer",
      3_000,
      9,
      10_000,
    ],
    ["is never shorter than the job's own", 60_000, 3, 60_000],
  ])("%s", (_, everyMs, failures, expected) => {
    expect(pauseAfter(everyMs, failures)).toBe(expected);
  });
});

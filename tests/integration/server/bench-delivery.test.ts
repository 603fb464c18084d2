import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { benchDelivery } from "@/scripts/bench/delivery/delivery";
import { fullPlan } from "@/scripts/bench/delivery/plan";

/** Every number by its kind: what they are depends on the machine. */
function shapeOf(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) && value >= 0 ? "figure" : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
}

const figures = (...names: string[]) => Object.fromEntries(names.map((name) => [name, "figure"]));

describe("the delivery benchmark", () => {
  it("measures every kind of load and finds in the database what was acknowledged", async () => {
    const plan = {
      ...fullPlan,
      rooms: { steady: 24, day: 6 },
      connections: [4],
      rounds: 1,
      seconds: 0.4,
      paced: { candidates: 12, everyMs: 200, seconds: 1 },
      watched: { people: 2, views: 4, everyMs: 500, rounds: 1, seconds: 1 },
      day: { arriveMs: 100, startMs: 100, answers: 5, everyMs: 100, submitMs: 200 },
    };
    const command = ["--import", "tsx", join(import.meta.dirname, "start-product.ts"), "jobs"];

    const report = await benchDelivery(plan, { progress: () => {}, command });

    expect(shapeOf(report)).toEqual({
      ...figures("baseline_tps", "cpu_ms_per_attempt", "rss_mib", "other_cores"),
      ...figures("lost", "duplicates"),
      saturated: { "4": figures("saves_per_s", "ratio", "p95_ms", "cpu_ms_per_save") },
      paced: figures(
        ...["candidates", "saves_per_s", "cpu_ms_per_save"],
        ...["save_p50_ms", "save_p95_ms", "save_p99_ms"],
      ),
      watched: figures(
        ...["views", "looks_per_s", "looks_shed", "reports", "errors"],
        ...["save_p99_ms_alone", "save_p99_ms"],
      ),
      brisk: figures("saves_per_s", "save_p95_ms", "cpu_ms_per_save"),
      herd: figures("candidates", "start_p50_ms", "start_p95_ms", "errors"),
      finish: figures("submit_p95_ms", "errors"),
    });
    expect(report).toMatchObject({
      ...{ lost: 0, duplicates: 0 },
      herd: { candidates: 6, errors: 0 },
      finish: { errors: 0 },
    });
    expect(report.saturated?.["4"]?.saves_per_s).toBeGreaterThan(0);
    expect(report.watched?.looks_per_s).toBeGreaterThan(0);
  }, 120_000);
});

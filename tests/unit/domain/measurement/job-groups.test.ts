import { describe, expect, it } from "vitest";
import { jobGroupResults } from "@/lib/domain/measurement/job-groups";

const people = (jobGroup: string, count: number, points = 800) =>
  Array.from({ length: count }, (_, index) => ({
    jobGroup,
    points: points + 10 * index,
    possible: 1000,
    items: 10,
    passed: index > 0,
  }));

const told = (groups: ReturnType<typeof jobGroupResults>) =>
  groups.jobGroups.map(({ jobGroup, n, passed }) => [jobGroup, n, passed]);

describe("jobGroupResults", () => {
  it("tells each kind of post by code", () => {
    const scores = [...people("office", 6), ...people("finance", 5)];

    const groups = jobGroupResults(scores, { population: 40 });

    expect(told(groups)).toEqual([
      ["finance", 5, 4],
      ["office", 6, 5],
    ]);
    expect(groups.protectedJobGroups).toBe(false);
  });

  it("leaves out kinds of fewer than five", () => {
    const scores = [...people("office", 6), ...people("finance", 3), ...people("land", 4)];

    const groups = jobGroupResults(scores, { population: 40 });

    expect(told(groups).map(([code]) => code)).toEqual(["office"]);
    expect(groups.protectedJobGroups).toBe(true);
  });

  it("leaves out the smallest other kind where those left out are fewer than five together", () => {
    const scores = [...people("office", 7), ...people("finance", 5), ...people("land", 2)];

    expect(told(jobGroupResults(scores, { population: 40 })).map(([code]) => code)).toEqual([
      "office",
    ]);
  });

  it("knows of measurement error alone where the whole unit was tested", () => {
    const scores = people("office", 6);

    expect(jobGroupResults(scores, { population: 6 }).jobGroups[0]?.basis).toBe("measurement");
    expect(jobGroupResults(scores, { population: 7 }).jobGroups[0]?.basis).toBe("sampling");
  });

  it("is no narrower than the same people drawn from a unit of known size", () => {
    const [group] = jobGroupResults(people("office", 6), { population: 40 }).jobGroups;
    const [low = 0, high = 0] = group?.interval ?? [];

    expect(high - low).toBeGreaterThan(0);
    expect(group?.estimate?.df).toBe(5);
  });
});

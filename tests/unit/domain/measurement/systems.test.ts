import { describe, expect, it } from "vitest";
import { systemResults } from "@/lib/domain/measurement/systems";

const met = (systemId: string, persons: number, points: number) =>
  Array.from({ length: persons }, () => ({ systemId, points, possible: 300, items: 3 }));

describe("systemResults", () => {
  it("tells each system with those who met it, and how many are low", () => {
    const { systems, protectedSystems } = systemResults(
      [...met("mail", 4, 300), ...met("mail", 2, 100), ...met("portal", 5, 150)],
      40,
    );

    expect(systems.map(({ systemId, n, low }) => [systemId, n, low])).toEqual([
      ["mail", 6, 2],
      ["portal", 5, 0],
    ]);
    expect(systems[1]?.mean).toBe(50);
    expect(protectedSystems).toBe(false);
  });

  it("leaves out what fewer than five met, and says so", () => {
    const { systems, protectedSystems } = systemResults(met("mail", 4, 300), 40);

    expect(systems).toEqual([]);
    expect(protectedSystems).toBe(true);
  });
});

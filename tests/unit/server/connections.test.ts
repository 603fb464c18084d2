import { describe, expect, it } from "vitest";
import { apiPools, connectionLimit, connectionsInAll } from "@/server/supervisor/connections";

describe("the connections to the database", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("stay within the limit with %i API processes", (processes) => {
    expect(connectionsInAll(processes)).toBeLessThanOrEqual(connectionLimit);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("leave no pool of %i API processes empty", (processes) => {
    for (const pool of Object.values(apiPools(processes))) expect(pool).toBeGreaterThanOrEqual(1);
  });
});

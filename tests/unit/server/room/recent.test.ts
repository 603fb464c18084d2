import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keepRecent } from "@/server/room/recent";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

describe("what many ask for within a second", () => {
  test("is taken once for all who ask while it is being taken, however long that lasts", async () => {
    const recent = keepRecent<string>();
    let give = (_: string) => {};
    const take = vi.fn(() => new Promise<string>((resolve) => (give = resolve)));

    const asked = [recent.get("room", take), recent.get("room", take)];
    vi.advanceTimersByTime(5_000);
    asked.push(recent.get("room", take));
    give("seen");

    expect(await Promise.all(asked)).toEqual(["seen", "seen", "seen"]);
    expect(take).toHaveBeenCalledTimes(1);
  });

  test("is taken again once a second has gone by, and for each key by itself", async () => {
    const recent = keepRecent<number>();
    let taken = 0;
    const take = () => Promise.resolve((taken += 1));

    expect(await recent.get("a", take)).toBe(1);
    vi.advanceTimersByTime(999);
    expect(await recent.get("a", take)).toBe(1);
    expect(await recent.get("b", take)).toBe(2);
    vi.advanceTimersByTime(1);
    expect(await recent.get("a", take)).toBe(3);
  });

  test("is taken again at once after it failed", async () => {
    const recent = keepRecent<number>();

    await expect(recent.get("a", () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");

    expect(await recent.get("a", () => Promise.resolve(1))).toBe(1);
  });
});

import { describe, expect, it } from "vitest";
import { benchBank } from "@/scripts/bench/bank/bank";

describe("the bank benchmark", () => {
  it("imports both files whole, fills the bank to its size and times every way to ask for it", async () => {
    const report = await benchBank({ import: 12, bank: 60 }, () => {});

    const { files, bank, other_cores } = report;
    expect(files.map(({ format, imported }) => [format, imported])).toEqual([
      ["xlsx", 12],
      ["qti2.1", 12],
    ]);
    expect(bank.items).toBe(60);
    const figures = [
      ...files.map((file) => ({ ...file, format: 0, refused: 0 })),
      bank,
      { other_cores },
    ];
    for (const value of figures.flatMap((each) => Object.values(each))) {
      expect(Number.isFinite(value)).toBe(true);
    }
    // Whatever the machine, these take time and room.
    expect(bank.first_page_ms).toBeGreaterThan(0);
    expect(Math.min(...files.map((file) => file.reader_peak_mib))).toBeGreaterThan(0);
  }, 180_000);
});

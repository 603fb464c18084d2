import { describe, expect, it } from "vitest";
import { admitsAddress, readNetworks } from "@/lib/domain/sitting/entry-networks";

describe("readNetworks", () => {
  it("reads one range a line, each once, and skips empty lines", () => {
    const typed = "10.2.0.0/16\r\n\r\n 2001:db8::/32\n10.2.0.0/16\n";

    expect(readNetworks(typed)).toEqual({ networks: ["10.2.0.0/16", "2001:db8::/32"], bad: [] });
  });

  it("names each bad line by its place in what was typed, and keeps the good ones", () => {
    expect(readNetworks("Phòng 1\n10.2.0.0/16\n\n10.2.3.4/24")).toEqual({
      networks: ["10.2.0.0/16"],
      bad: [
        { line: 1, text: "Phòng 1", problem: { code: "not_a_network" } },
        {
          ...{ line: 4, text: "10.2.3.4/24" },
          problem: { code: "host_bits", network: "10.2.3.0/24", address: "10.2.3.4" },
        },
      ],
    });
  });
});

describe("admitsAddress", () => {
  it("admits everybody where no range is named", () => {
    expect(admitsAddress([], "203.0.113.9")).toBe(true);
    expect(admitsAddress([], null)).toBe(true);
  });

  it("admits from each of the ranges and from nowhere else", () => {
    const networks = ["10.2.0.0/16", "2001:db8::/32"];

    expect(admitsAddress(networks, "10.2.200.9")).toBe(true);
    expect(admitsAddress(networks, "2001:db8:7::1")).toBe(true);
    expect(admitsAddress(networks, "10.3.0.1")).toBe(false);
    expect(admitsAddress(networks, null)).toBe(false);
  });
});

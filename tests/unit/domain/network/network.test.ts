import fc from "fast-check";
import { BlockList } from "node:net";
import { describe, expect, it } from "vitest";
import { isWithin, networkText, parseNetwork, storedNetwork } from "@/lib/domain/network/network";

const shown = (text: string) => {
  const read = parseNetwork(text);
  return "code" in read ? read : networkText(read);
};

describe("parseNetwork", () => {
  it.each([
    ["10.2.0.0/16", "10.2.0.0/16"],
    [" 10.2.0.7 ", "10.2.0.7"],
    ["10.2.0.7/32", "10.2.0.7"],
    ["0.0.0.0/0", "0.0.0.0/0"],
    ["2001:DB8:0:0::/64", "2001:db8::/64"],
    ["::1", "::1"],
    ["::/0", "::/0"],
    ["2001:db8:0:1:0:0:0:1", "2001:db8:0:1::1"],
    ["1:0:2:0:3:0:4:0", "1:0:2:0:3:0:4:0"],
    ["fe80::1%eth0", "fe80::1"],
    ["::ffff:10.2.0.7", "10.2.0.7"],
    ["::ffff:10.2.0.0/112", "10.2.0.0/16"],
    ["::ffff:0:0/96", "0.0.0.0/0"],
    ["64:ff9b::10.2.0.7", "64:ff9b::a02:7"],
  ])("reads %s as %s", (text, expected) => expect(shown(text)).toBe(expected));

  it.each([
    "phòng 1",
    "10.2.0",
    "10.2.0.256",
    "10.02.0.1",
    "10.2.0.0/33",
    "10.2.0.0/",
    "10.2.0.0/16/8",
    "10.2.0.1-10.2.0.9",
    "1::2::3",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9",
    "1:2:3:4:5:6:7::8:9",
    "12345::",
    "::10.2.0.300",
    ":::",
    "",
  ])("finds no network in %j", (text) => expect(shown(text)).toEqual({ code: "not_a_network" }));

  it("asks which is meant when an address of a machine has the length of its network", () => {
    expect(shown("10.2.3.4/16")).toEqual({
      ...{ code: "host_bits", network: "10.2.0.0/16", address: "10.2.3.4" },
    });
    expect(shown("::ffff:10.2.0.0/16")).toEqual({
      ...{ code: "host_bits", network: "::/16", address: "10.2.0.0" },
    });
  });
});

const four = fc.tuple(...Array.from({ length: 4 }, () => fc.nat(255))).map((b) => b.join("."));
const six = fc
  .tuple(...Array.from({ length: 8 }, () => fc.oneof(fc.constant(0), fc.nat(0xffff))))
  .map((groups) => groups.map((group) => group.toString(16)).join(":"));

describe("networks of any kind", () => {
  const kinds = [
    ["ipv4", four, 32],
    ["ipv6", six, 128],
  ] as const;

  it.each(kinds)("are read back as the same from what is stored: %s", (_, address, bits) => {
    fc.assert(
      fc.property(address, fc.integer({ min: 0, max: bits }), (text, prefix) => {
        const read = parseNetwork(`${text}/${prefix}`);
        const stored = "code" in read ? shown(text) : networkText(read);
        expect(networkText(storedNetwork(stored as string))).toBe(stored);
      }),
    );
  });

  it.each(kinds)("hold the addresses that Node's own list holds: %s", (family, address, bits) => {
    fc.assert(
      fc.property(
        address,
        address,
        fc.integer({ min: 0, max: bits }),
        fc.boolean(),
        (base, other, prefix, same) => {
          const asked = same ? base : other;
          const list = new BlockList();
          list.addSubnet(base, prefix, family);
          const read = parseNetwork(`${base}/${prefix}`);
          const network =
            "code" in read ? storedNetwork(read.code === "host_bits" ? read.network : "") : read;

          // Node's list knows nothing of addresses of IPv4 within IPv6.
          fc.pre(family === "ipv4" || (network.version === 6 && !/^(0:){5}ffff/.test(asked)));
          expect(isWithin([network], asked)).toBe(list.check(asked, family));
        },
      ),
      family === "ipv6" ? { examples: [["0:0:0:0:0:ffff:0:0", "::1", 33, false]] } : {},
    );
  });

  it("never hold an address of the other kind, nor what is none", () => {
    const all = [storedNetwork("0.0.0.0/0")];

    expect(isWithin(all, "2001:db8::1")).toBe(false);
    expect(isWithin([storedNetwork("::/0")], "10.2.0.7")).toBe(false);
    expect(isWithin(all, "::ffff:10.2.0.7")).toBe(true);
    expect(isWithin(all, "unknown")).toBe(false);
  });
});

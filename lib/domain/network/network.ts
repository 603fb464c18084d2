/** A range of addresses: those whose first `prefix` bits are the first bits of `base`. */
export type Network = {
  readonly version: 4 | 6;
  readonly base: bigint;
  /** 0 to 32, or 0 to 128. */
  readonly prefix: number;
};

type Address = Pick<Network, "version" | "base">;

const bitsOf = { 4: 32, 6: 128 } as const;

/** Why a line names no range. */
export type NetworkProblem =
  /** Neither an address nor a range in CIDR notation. */
  | { readonly code: "not_a_network" }
  /** An address of an interface with the length of its network: is the network meant, or the one? */
  | { readonly code: "host_bits"; readonly network: string; readonly address: string };

/** Reads "10.2.0.0/16", "2001:db8::/32", or one address. */
export function parseNetwork(text: string): Network | NetworkProblem {
  const [, written = "", digits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text.trim()) ?? [];
  const address = writtenAddress(written);
  if (address === null) return { code: "not_a_network" };
  const bits = bitsOf[address.version];
  const length = digits === undefined ? bits : Number(digits);
  if (length > bits) return { code: "not_a_network" };
  const { prefix, ...own } = unmapped({ ...address, prefix: length });
  const network = { version: own.version, base: masked(own, prefix), prefix };
  if (network.base === own.base) return network;
  const one = unmapped({ ...address, prefix: bits });
  return { code: "host_bits", network: networkText(network), address: addressText(one) };
}

/** Whether an address lies in one of `networks`. What is no address lies in none. */
export function isWithin(networks: readonly Network[], text: string): boolean {
  const address = parseAddress(text);
  if (address === null) return false;
  return networks.some(
    ({ version, base, prefix }) => version === address.version && masked(address, prefix) === base,
  );
}

/** The one way in which a range is stored and shown: an only address without its length. */
export function networkText({ prefix, ...address }: Network): string {
  const text = addressText(address);
  return prefix === bitsOf[address.version] ? text : `${text}/${prefix}`;
}

/** Reads a range that was stored. Throws when it is none. */
export function storedNetwork(text: string): Network {
  const read = parseNetwork(text);
  if ("code" in read) throw new Error(`${text} is no network`);
  return read;
}

function masked({ version, base }: Address, prefix: number): bigint {
  const rest = BigInt(bitsOf[version] - prefix);
  return (base >> rest) << rest;
}

function parseAddress(text: string): Address | null {
  const address = writtenAddress(text);
  return address && unmapped({ ...address, prefix: bitsOf[address.version] });
}

/** An address as it is written. The zone of a link-local one ("%eth0") says nothing of who it is. */
function writtenAddress(text: string): Address | null {
  const bare = text.trim().replace(/%.*$/, "");
  const four = parseFour(bare);
  if (four !== null) return { version: 4, base: four };
  const six = bare.includes(":") ? parseSix(bare) : null;
  return six === null ? null : { version: 6, base: six };
}

/**
 * What is of IPv4 and arrived on a socket of IPv6 ("::ffff:10.2.0.7", "::ffff:10.2.0.0/112") is of
 * IPv4. A shorter length reaches beyond those addresses: that range is one of IPv6.
 */
function unmapped({ version, base, prefix }: Network): Network {
  const mapped = version === 6 && base >> 32n === 0xffffn && prefix >= 96;
  if (!mapped) return { version, base, prefix };
  return { version: 4, base: base & 0xffff_ffffn, prefix: prefix - 96 };
}

function parseFour(text: string): bigint | null {
  const parts = text.split(".");
  // A leading nought means octal to some and nothing to others.
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part))) return null;
  if (parts.some((part) => Number(part) > 255)) return null;
  return parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
}

function parseSix(text: string): bigint | null {
  const halves = withoutDots(text)?.split("::");
  if (halves === undefined || halves.length > 2) return null;
  const [head = [], tail = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  const groups = [...head, ...Array<string>(missing).fill("0"), ...tail];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  return groups.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}

/** The same with a tail like "10.2.0.7" written as two groups; null when that tail is no address. */
function withoutDots(text: string): string | null {
  if (!text.includes(".")) return text;
  const cut = text.lastIndexOf(":") + 1;
  const four = parseFour(text.slice(cut));
  if (four === null) return null;
  return `${text.slice(0, cut)}${(four >> 16n).toString(16)}:${(four & 0xffffn).toString(16)}`;
}

function addressText({ version, base }: Address): string {
  if (version === 4) return [24n, 16n, 8n, 0n].map((by) => (base >> by) & 255n).join(".");
  const groups = Array.from({ length: 8 }, (_, n) =>
    ((base >> BigInt(112 - 16 * n)) & 0xffffn).toString(16),
  );
  const [start, length] = longestNoughts(groups);
  if (length < 2) return groups.join(":");
  return `${groups.slice(0, start).join(":")}::${groups.slice(start + length).join(":")}`;
}

/** Where the longest run of zero groups begins, the first of them, and how long it is (RFC 5952). */
function longestNoughts(groups: readonly string[]): readonly [start: number, length: number] {
  let best: readonly [number, number] = [0, 0];
  for (let start = 0; start < groups.length; start += 1) {
    let length = 0;
    while (groups[start + length] === "0") length += 1;
    if (length > best[1]) best = [start, length];
  }
  return best;
}

import { isIPv6 } from "node:net";

/**
 * The addresses to listen on for a host. "localhost" is both loopback addresses: which of them a
 * program tries first differs from one to the next.
 */
export function listenAddresses(host: string): readonly string[] {
  return host === "localhost" ? ["127.0.0.1", "::1"] : [host];
}

/** Whether listening may fail because the machine has no such address: only for IPv6's loopback. */
export function mayBeAbsent(address: string, errorCode: string | undefined): boolean {
  return address === "::1" && (errorCode === "EADDRNOTAVAIL" || errorCode === "EAFNOSUPPORT");
}

/** An address of this machine at which `host` answers. */
export function ownAddress(host: string): string {
  if (host === "0.0.0.0" || host === "localhost") return "127.0.0.1";
  return host === "::" ? "::1" : host;
}

/** As it stands in an address line. */
export const inUrl = (address: string): string => (isIPv6(address) ? `[${address}]` : address);

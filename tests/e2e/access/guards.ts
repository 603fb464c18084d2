import { installation } from "../support/installation";
import type { Answer } from "./ask";

/** What every answer has to say, by name of the header. Source: reliability §3.2 D. */
const wanted = {
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^same-origin$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\).*microphone=\(\)/,
} as const;

/** What a policy has to forbid; the page's own scripts carry a nonce or are files of ours. */
const directives = [
  "default-src 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  "connect-src 'self'",
  "font-src 'self'",
];

const privacy = /no-store/;

/** All that a page's answer leaves a browser free to do, and to load from elsewhere. */
export const unguardedIn = ({ headers, body }: Answer): readonly string[] => [
  ...missingGuards(headers),
  ...weaknesses(headers),
  ...foreignLoads(body),
];

/** What stands in a browser's cache after its person has left, other people's eyes included. */
export const keptBy = ({ headers }: Pick<Answer, "headers">): readonly string[] =>
  privacy.test(headers.get("cache-control") ?? "")
    ? []
    : [`is kept: ${headers.get("cache-control") ?? "nothing forbids it"}`];

function missingGuards(headers: Headers): string[] {
  return Object.entries(wanted)
    .filter(([name, value]) => !value.test(headers.get(name) ?? ""))
    .map(([name]) => `${name} is ${headers.get(name) ?? "absent"}`);
}

function weaknesses(headers: Headers): string[] {
  const policy = headers.get("content-security-policy") ?? "";
  const missing = directives.filter((directive) => !policy.includes(directive));
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "'unsafe-inline'";
  const loose = /unsafe-inline|unsafe-eval|https?:|\*/.test(scripts) ? [`scripts ${scripts}`] : [];
  return [...missing, ...loose].map((problem) => `policy: ${problem}`);
}

/** Addresses of other sites that a page would make a browser ask. */
function foreignLoads(html: string): string[] {
  const loads = html.matchAll(/<(?:script|link|img|iframe|source)\b[^>]*?(?:src|href)="([^"]+)"/g);
  return [...loads]
    .map(([, address = ""]) => new URL(address, installation().origin))
    .filter(({ origin, protocol }) => origin !== installation().origin && protocol !== "data:")
    .map(({ href }) => `loads ${href}`);
}

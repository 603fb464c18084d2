import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/platform/env";
import { isServedSecurely } from "@/lib/platform/origin";

/** Puts the browser's own guards around every page. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries({ ...guards, "Content-Security-Policy": policy })) {
    response.headers.set(name, value);
  }
  if (isServedSecurely()) {
    response.headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  }
  return response;
}

/**
 * Everything but the files of the build, which carry their digest in the name, and evidence,
 * pictures and archives on their way in: before this their bodies would be kept in memory whole.
 */
export const config = {
  matcher: [
    "/((?!_next/static|_next/image|favicon.ico|evidence/|bank/pictures|bank/restore/file).*)",
    {
      source: "/evidence/:path*",
      missing: [{ type: "header", key: "content-type", value: "application/octet-stream" }],
    },
    {
      source: "/bank/pictures",
      missing: [{ type: "header", key: "content-type", value: "application/octet-stream" }],
    },
    {
      source: "/bank/restore/file",
      missing: [{ type: "header", key: "content-type", value: "application/octet-stream" }],
    },
  ],
};

const guards = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()",
  "Cache-Control": "no-store",
} as const;

function contentPolicy(nonce: string): string {
  // The framework's tools for developing write style elements and compile code as they go.
  const developing = env().mode === "development";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    developing ? "style-src-elem 'self' 'unsafe-inline'" : `style-src-elem 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "worker-src 'self'",
    "manifest-src 'self'",
  ].join("; ");
}

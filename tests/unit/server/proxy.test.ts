import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { storedNetwork } from "@/lib/domain/network/network";
import { clientSide } from "@/server/proxy/client-side";
import { answerHeaders, requestHeaders } from "@/server/proxy/headers";

const asked = (headers: Record<string, string>, remoteAddress = "::ffff:192.0.2.7") =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

/** So many of our own in front, the nearest at the address that `asked` comes from. */
const trusted = (count: number) => ({ count, from: [storedNetwork("192.0.2.0/24")] });

describe("clientSide", () => {
  it("believes nothing a client says of itself without a proxy of ours in front", () => {
    const request = asked({
      host: "test.example",
      "x-forwarded-for": "203.0.113.1",
      "x-forwarded-proto": "https",
      "x-forwarded-host": "evil.example",
    });

    expect(clientSide(request, trusted(0))).toEqual({
      address: "192.0.2.7",
      host: "test.example",
      scheme: "http",
    });
  });

  it("takes the address that our own proxy saw, not those the client put before it", () => {
    const request = asked({
      host: "inner:3000",
      "x-forwarded-for": "10.0.0.1, 203.0.113.1",
      "x-forwarded-proto": "https",
      "x-forwarded-host": "test.example",
    });

    expect(clientSide(request, trusted(1))).toEqual({
      address: "203.0.113.1",
      host: "test.example",
      scheme: "https",
    });
    expect(clientSide(request, trusted(2)).address).toBe("10.0.0.1");
  });

  it("believes nothing that comes past our proxy, from an address that is not its own", () => {
    const request = asked(
      {
        host: "test.example",
        "x-forwarded-for": "10.2.0.7",
        "x-forwarded-proto": "https",
        "x-forwarded-host": "evil.example",
      },
      "198.51.100.4",
    );

    expect(clientSide(request, trusted(1))).toEqual({
      address: "198.51.100.4",
      host: "test.example",
      scheme: "http",
    });
  });

  it("falls back to the neighbour when a trusted proxy adds nothing", () => {
    expect(clientSide(asked({ host: "a" }), trusted(1))).toEqual({
      address: "192.0.2.7",
      host: "a",
      scheme: "http",
    });
  });
});

describe("requestHeaders", () => {
  const client = { address: "192.0.2.7", host: "test.example", scheme: "https" } as const;

  it("drops what would steer the framework or name another client", () => {
    const headers = requestHeaders(
      {
        "x-middleware-subrequest": "middleware:middleware",
        "x-middleware-rewrite": "/admin",
        "x-forwarded-for": "203.0.113.1",
        "x-forwarded-port": "1",
        "x-real-ip": "203.0.113.1",
        "x-request-id": "mine",
        forwarded: "for=203.0.113.1",
        cookie: "a=1",
        rsc: "1",
      },
      client,
    );

    const { "x-request-id": request, ...rest } = headers;
    expect(request).toMatch(/^[0-9a-f-]{36}$/);
    expect(rest).toEqual({
      cookie: "a=1",
      rsc: "1",
      host: "test.example",
      "x-forwarded-for": "192.0.2.7",
      "x-forwarded-host": "test.example",
      "x-forwarded-proto": "https",
    });
  });

  it("drops what concerns one connection only, also what the client names so", () => {
    const headers = requestHeaders(
      { connection: "keep-alive, X-Once", "x-once": "1", upgrade: "h2c", accept: "*/*" },
      client,
    );

    expect(headers).not.toHaveProperty("x-once");
    expect(headers).not.toHaveProperty("connection");
    expect(headers).not.toHaveProperty("upgrade");
    expect(headers).toMatchObject({ accept: "*/*" });
  });
});

describe("answerHeaders", () => {
  it("keeps each cookie and drops what concerns one connection only", () => {
    const raw = ["Set-Cookie", "a=1", "Set-Cookie", "b=2", "Connection", "X-Once", "X-Once", "1"];

    expect(answerHeaders([...raw, "Keep-Alive", "timeout=5"], "X-Once")).toEqual([
      "Set-Cookie",
      "a=1",
      "Set-Cookie",
      "b=2",
    ]);
  });
});

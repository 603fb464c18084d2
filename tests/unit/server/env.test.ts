import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { networkText } from "@/lib/domain/network/network";
import { EnvironmentInvalid, parseEnv, publicAddress } from "@/lib/platform/env";

describe("parseEnv", () => {
  it("serves on port 3000 of this machine from ./data when nothing is said", () => {
    const env = parseEnv({});

    expect(env).toMatchObject({ port: 3000, host: "localhost", dataDir: resolve("data") });
    expect(env).toMatchObject({ apiProcesses: 1, tls: undefined });
    expect(publicAddress(env)).toBe("http://localhost:3000");
    expect(env.trustedProxies).toMatchObject({ count: 0 });
  });

  it("fills its own database with the demonstration, and a foreign one only when told to", () => {
    const url = "postgres://someone@db.example/tests";

    expect(parseEnv({}).seed).toBe("demonstration");
    expect(parseEnv({ SEED: "none" }).seed).toBe("none");
    expect(parseEnv({ DATABASE_URL: url }).seed).toBe("none");
    expect(parseEnv({ DATABASE_URL: url, SEED: "demonstration" }).seed).toBe("demonstration");
  });

  it("takes an empty variable for an absent one", () => {
    expect(parseEnv({ PORT: "", DATABASE_URL: "" })).toMatchObject({
      port: 3000,
      databaseUrl: undefined,
    });
  });

  it("believes a proxy on this machine, or wherever it is said to connect from", () => {
    const from = (source: Record<string, string>) =>
      parseEnv({ TRUST_PROXY: "1", ...source }).trustedProxies.from.map(networkText);

    expect(from({})).toEqual(["127.0.0.0/8", "::1"]);
    expect(from({ TRUST_PROXY_FROM: "10.2.0.5, 2001:db8::/64" })).toEqual([
      "10.2.0.5",
      "2001:db8::/64",
    ]);
  });

  it.each([
    ["PORT", { PORT: "http" }],
    ["PORT", { PORT: "70000" }],
    ["DATABASE_URL", { DATABASE_URL: "mysql://db.example/tests" }],
    ["PUBLIC_ORIGIN", { PUBLIC_ORIGIN: "https://test.example/path" }],
    ["SEED", { SEED: "everything" }],
    ["TRUST_PROXY_FROM", { TRUST_PROXY_FROM: "10.2.0.5,nginx" }],
    ["TLS_KEY", { TLS_CERT: "cert.pem" }],
    ["API_PROCESSES", { API_PROCESSES: "0" }],
  ])("names %s when its value means nothing", (variable, source) => {
    const parse = () => parseEnv(source);

    expect(parse).toThrow(expect.objectContaining({ variable }));
    expect(parse).toThrow(EnvironmentInvalid);
  });

  it("answers where the public reaches it", () => {
    const tls = { TLS_CERT: "c", TLS_KEY: "k" };

    expect(publicAddress(parseEnv({ PUBLIC_ORIGIN: "https://test.example/" }))).toBe(
      "https://test.example",
    );
    expect(publicAddress(parseEnv({ HOST: "0.0.0.0", PORT: "8080" }))).toBe(
      "http://localhost:8080",
    );
    expect(publicAddress(parseEnv({ HOST: "::1", ...tls }))).toBe("https://[::1]:3000");
  });

  it("speaks Vietnamese on the console unless the terminal is English", () => {
    expect(parseEnv({}).consoleLanguage).toBe("vi");
    expect(parseEnv({ LANG: "C.UTF-8" }).consoleLanguage).toBe("vi");
    expect(parseEnv({ LANG: "en_GB.UTF-8" }).consoleLanguage).toBe("en");
    expect(parseEnv({ LANG: "en_GB.UTF-8", LC_ALL: "vi_VN.UTF-8" }).consoleLanguage).toBe("vi");
  });
});

import { resolve } from "node:path";
import { z } from "zod";
import { type Network, parseNetwork } from "@/lib/domain/network/network";
import { once } from "./once";

const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

const origin = z
  .url({ protocol: /^https?$/ })
  .refine((value) => new URL(value).pathname === "/")
  .transform((value) => new URL(value).origin);

const networks = z.string().transform((text, ctx) =>
  text.split(",").flatMap((part) => {
    const read = parseNetwork(part);
    if (!("code" in read)) return read;
    ctx.addIssue({ code: "custom", message: read.code });
    return [];
  }),
);

const schema = z
  .object({
    NODE_ENV: z.enum(["production", "development", "test"]).catch("production"),
    PORT: count(1, 65_535).default(3000),
    HOST: z.string().default("localhost"),
    DATA_DIR: z.string().default("./data"),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    SEED: z.enum(["demonstration", "none"]).optional(),
    /** Where the attempt API answers, for what runs beside it on this machine. */
    API_ORIGIN: z.url().optional(),
    PUBLIC_ORIGIN: origin.optional(),
    /** How many proxies of our own stand in front and may be believed about the client. */
    TRUST_PROXY: z
      .preprocess((value) => (value === "true" ? 1 : value === "false" ? 0 : value), count(0, 9))
      .default(0),
    /** Where the nearest of them connects from. */
    TRUST_PROXY_FROM: networks.prefault("127.0.0.0/8,::1"),
    TLS_CERT: z.string().optional(),
    TLS_KEY: z.string().optional(),
    API_PROCESSES: count(1, 8).default(1),
    /** Where reminders are handed in to be mailed; without it none are. */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.email().default("sat-hach@localhost.localdomain"),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
    LANG: z.string().default(""),
    LC_ALL: z.string().default(""),
    /** Set by the supervisor for its children: their shares of the database's connections. */
    POOL_APP: count(1, 80).default(8),
    POOL_KEYS: count(1, 80).default(4),
  })
  .refine((value) => Boolean(value.TLS_CERT) === Boolean(value.TLS_KEY), { path: ["TLS_KEY"] });

export type Env = {
  readonly mode: "production" | "development" | "test";
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly seed: "demonstration" | "none";
  readonly publicOrigin: string | undefined;
  readonly apiOrigin: string | undefined;
  readonly trustedProxies: { readonly count: number; readonly from: readonly Network[] };
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined;
  readonly apiProcesses: number;
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  readonly logLevel: "debug" | "info" | "warn" | "error";
  readonly consoleLanguage: "vi" | "en";
  readonly pools: { readonly app: number; readonly keys: number };
};

/** A variable of the environment has a value that means nothing. */
export class EnvironmentInvalid extends Error {
  readonly variable: string;

  constructor(variable: string) {
    super(`${variable} is invalid`);
    this.variable = variable;
  }
}

/** The settings of this process, read when first asked for. */
export function env(): Env {
  return once("env", () => parseEnv(process.env));
}

/** Reads settings. An empty variable counts as absent. Throws `EnvironmentInvalid`. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const present = Object.entries(source).filter(([, value]) => value !== undefined && value !== "");
  const parsed = schema.safeParse(Object.fromEntries(present));
  if (!parsed.success) throw new EnvironmentInvalid(String(parsed.error.issues[0]?.path[0]));
  const value = parsed.data;
  return {
    mode: value.NODE_ENV,
    port: value.PORT,
    host: value.HOST,
    dataDir: resolve(value.DATA_DIR),
    databaseUrl: value.DATABASE_URL,
    seed: value.SEED ?? (value.DATABASE_URL ? "none" : "demonstration"),
    publicOrigin: value.PUBLIC_ORIGIN,
    apiOrigin: value.API_ORIGIN,
    trustedProxies: { count: value.TRUST_PROXY, from: value.TRUST_PROXY_FROM },
    tls:
      value.TLS_CERT && value.TLS_KEY
        ? { certFile: value.TLS_CERT, keyFile: value.TLS_KEY }
        : undefined,
    apiProcesses: value.API_PROCESSES,
    mail: value.SMTP_URL ? { url: value.SMTP_URL, from: value.MAIL_FROM } : undefined,
    logLevel: value.LOG_LEVEL,
    consoleLanguage: (value.LC_ALL || value.LANG).startsWith("en") ? "en" : "vi",
    pools: { app: value.POOL_APP, keys: value.POOL_KEYS },
  };
}

/** The environment of a child process: ours, with `changes`. */
export function childEnvironment(changes: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

/** Where the product answers, as a person would type it. */
export function publicAddress({ publicOrigin, tls, host, port }: Env): string {
  if (publicOrigin) return publicOrigin;
  const shown = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  const scheme = tls ? "https" : "http";
  return new URL(`${scheme}://${shown.includes(":") ? `[${shown}]` : shown}:${port}`).origin;
}

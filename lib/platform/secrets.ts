import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { env } from "./env";
import { once } from "./once";
import { createPrivateFile } from "./private-file";

const key = z
  .base64()
  .transform((text) => Buffer.from(text, "base64"))
  .refine((bytes) => bytes.length >= 32);

const schema = z.object({ auth: key, attemptToken: key, candidateCode: key });

/** Keys that belong to this installation alone, 256 bits each. */
export type Secrets = {
  /** Signs the sessions of accounts. */
  readonly auth: Buffer;
  /** Signs the tokens of candidates and attempts. */
  readonly attemptToken: Buffer;
  /** Hashes the codes of candidates. */
  readonly candidateCode: Buffer;
};

/** The file of secrets is there but not usable. A new one would make every stored code worthless. */
export class SecretsDamaged extends Error {
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super("secrets are damaged", { cause });
    this.path = path;
  }
}

/** The secrets of this installation. */
export function secrets(): Secrets {
  return once("secrets", () => loadSecrets(env().dataDir));
}

/** Reads the secrets in `dataDir`, making them if there are none. Throws `SecretsDamaged`. */
export function loadSecrets(dataDir: string): Secrets {
  const path = join(dataDir, "secrets.json");
  makeOnce(path);
  try {
    chmodSync(path, 0o600);
    return schema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    throw new SecretsDamaged(path, error);
  }
}

function makeOnce(path: string) {
  if (existsSync(path)) return;
  const made = Object.fromEntries(
    Object.keys(schema.shape).map((name) => [name, randomBytes(32).toString("base64")]),
  );
  createPrivateFile(path, `${JSON.stringify(made, null, 2)}\n`);
}

import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createSecureContext } from "node:tls";
import type { Env } from "@/lib/platform/env";
import { loadSecrets, SecretsDamaged } from "@/lib/platform/secrets";
import { listenAddresses, mayBeAbsent } from "../listen-addresses";
import { Refusal } from "../refusal";

/** Makes the data folder if there is none, and makes sure that it can be written to. */
export function checkDataDir(path: string): void {
  try {
    if (!existsSync(path)) {
      mkdirSync(path, { recursive: true });
      // Passable, so that the database's own account reaches its folder; every file in it is closed.
      chmodSync(path, 0o711);
    }
    rmdirSync(mkdtempSync(join(path, "probe-")));
  } catch {
    throw new Refusal("data_dir_not_writable", { path });
  }
}

/** Makes sure that the port may be listened on, before anything that takes long is done. */
export async function checkPort({ host, port }: Env): Promise<void> {
  for (const address of listenAddresses(host)) {
    const probe = createServer();
    try {
      probe.listen({ port, host: address, exclusive: true });
      await once(probe, "listening");
      probe.close();
      await once(probe, "close");
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (mayBeAbsent(address, code)) continue;
      if (code === "EADDRINUSE") throw new Refusal("port_taken", { port });
      if (code === "EACCES") throw new Refusal("port_forbidden", { port });
      throw new Refusal("host_unknown", { host });
    }
  }
}

/** Makes sure that the certificate and its key, if any, belong together. */
export function checkTls({ tls }: Env): void {
  if (!tls) return;
  try {
    createSecureContext({ cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) });
  } catch {
    throw new Refusal("tls_unreadable", { path: tls.certFile });
  }
}

/** Makes the installation's secrets, or makes sure that they are whole. */
export function checkSecrets(dataDir: string): void {
  try {
    loadSecrets(dataDir);
  } catch (error) {
    if (error instanceof SecretsDamaged) {
      throw new Refusal("secrets_damaged", { path: error.path });
    }
    throw error;
  }
}

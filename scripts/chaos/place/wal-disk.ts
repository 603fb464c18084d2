import { execFileSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { Postgres } from "./postgres";

const mebibytes = 512;

/** A small disk of its own for the write-ahead log, that can be filled to the last byte. */
export class WalDisk {
  private readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Moves the log of a database that does not run; null where nothing may be mounted. */
  static mount(dataDir: string, { cluster, account }: Postgres): WalDisk | null {
    const folder = join(dataDir, "wal-disk");
    const wal = join(cluster, "pg_wal");
    mkdirSync(folder);
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", `size=${mebibytes}m`, "tmpfs", folder], {
        stdio: "pipe",
      });
    } catch {
      return null;
    }
    const moved = join(folder, "pg_wal");
    cpSync(wal, moved, { recursive: true, preserveTimestamps: true });
    rmSync(wal, { recursive: true });
    symlinkSync(moved, wal);
    if (account) chownAll(moved, account);
    return new WalDisk(folder);
  }

  fill(): void {
    const file = openSync(this.filler, "w");
    const block = Buffer.alloc(1 << 20);
    try {
      for (;;) writeSync(file, block);
    } catch {
      // Full.
    } finally {
      closeSync(file);
    }
  }

  free(): void {
    rmSync(this.filler, { force: true });
  }

  unmount(): void {
    if (existsSync(this.folder)) execFileSync("umount", ["--lazy", this.folder], { stdio: "pipe" });
  }

  private get filler(): string {
    return join(this.folder, "filler");
  }
}

function chownAll(path: string, owner: { uid: number; gid: number }): void {
  chownSync(path, owner.uid, owner.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) chownAll(join(path, name), owner);
}

import type { Problem } from "./files";

type LockedPackage = {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

export type LockFile = { readonly packages: Readonly<Record<string, LockedPackage>> };

type Absent = {
  /** Where the lock file would list it. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly dev: boolean;
};

/**
 * Optional packages, one a platform, that the lock file does not list.
 *
 * A registry that serves one platform only lets `npm install` leave the others out without a word,
 * and `npm ci` then refuses the file.
 */
export function absentPlatforms({ packages }: LockFile): Absent[] {
  return Object.entries(packages).flatMap(([parent, { dev = false, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).flatMap(([name, range]) => {
      if (places(parent, name).some((path) => path in packages)) return [];
      const path = `node_modules/${name}`;
      return [{ path, name, version: range.replace(/^[^\d]*/, ""), dev }];
    }),
  );
}

/** The file with an entry for each absent platform; a version already there is left as it is. */
export function completed(lock: LockFile): LockFile {
  const packages: Record<string, LockedPackage> = { ...lock.packages };
  for (const { path, name, version, dev } of absentPlatforms(lock)) {
    packages[path] = { version, ...platformOf(name), ...(dev && { dev }), optional: true };
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/** The folders in which Node looks for `name` from the package at `parent`, nearest first. */
function places(parent: string, name: string): string[] {
  if (!parent) return [`node_modules/${name}`];
  const outer = parent.slice(0, Math.max(0, parent.lastIndexOf("/node_modules/")));
  return [`${parent}/node_modules/${name}`, ...places(outer, name)];
}

const systems = ["linux", "darwin", "win32", "android", "freebsd", "openharmony"];
const processors = ["arm64", "x64", "ia32", "wasm32", "arm", "ppc64", "riscv64", "s390x"];

type Platform = { cpu?: string[]; os?: string[]; libc?: string[] };

/** Which machines a package is for, told by its name: the registry that knows it is not asked. */
function platformOf(name: string): Platform {
  const words = name.split(/[-/]/);
  const cpu = processors.find((processor) => words.includes(processor));
  const os = systems.find((system) => words.includes(system));
  const platform: Platform = cpu ? { cpu: [cpu] } : {};
  if (os) platform.os = [os];
  if (words.some((word) => word.startsWith("gnu"))) platform.libc = ["glibc"];
  if (words.some((word) => word.startsWith("musl"))) platform.libc = ["musl"];
  return platform;
}

/** Whether `npm ci` accepts the file on every platform, whatever registry wrote it. */
export function checkLockFile(text: string): Problem[] {
  return absentPlatforms(JSON.parse(text) as LockFile).map(
    ({ name }) => `package-lock.json lacks ${name}: npx tsx scripts/complete-lock.ts`,
  );
}

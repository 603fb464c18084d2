import { createHash } from "node:crypto";
import type { z } from "zod";
import {
  archiveFormat,
  type ArchiveManifest,
  archiveManifest,
  type ArchiveRefusal,
  archiveVersion,
} from "@/lib/domain/bank/archive";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Archive, openArchive } from "../archive/open-archive";
import { manifestName } from "./write-archive";

/** As large an archive as is looked at, and as much as its parts may be unpacked: one at a time. */
export const bankArchiveLimit = 512 * 1024 * 1024;
const mostUnpacked = 2 * 1024 * 1024 * 1024;
const mostOfPart = 64 * 1024 * 1024;

/** An archive of a bank whose manifest is ours and lists just what is in it. */
export type BankArchive = {
  readonly manifest: ArchiveManifest;
  /** The names of the parts that hold items, in their order. */
  readonly itemParts: readonly string[];
  /** A part as it was written, once its digest was found right. */
  readonly readJson: <Schema extends z.ZodType>(
    name: string,
    schema: Schema,
  ) => Result<z.infer<Schema>, ArchiveRefusal>;
  readonly readFile: (name: string) => Result<Uint8Array, ArchiveRefusal>;
};

/** Opens an archive of a bank; each part is unpacked and checked when it is read. */
export function readArchive(bytes: Uint8Array): Result<BankArchive, ArchiveRefusal> {
  if (bytes.byteLength > bankArchiveLimit) return rejected({ code: "too_large" });
  const opened = openArchive(bytes, mostUnpacked);
  if (!opened.ok) return rejected({ code: refusals[opened.reason] });
  const manifest = manifestOf(opened.value);
  return manifest.ok ? ok(archiveOf(opened.value, manifest.value)) : manifest;
}

const refusals = {
  not_archive: "not_archive",
  damaged_archive: "altered",
  encrypted_archive: "foreign",
  unsafe_archive: "unsafe",
  archive_too_large: "too_large",
} as const;

function manifestOf(archive: Archive): Result<ArchiveManifest, ArchiveRefusal> {
  if (!archive.names.includes(manifestName)) return rejected({ code: "foreign" });
  const json = jsonOf(archive.read(manifestName));
  if (json === undefined) return rejected({ code: "altered", part: manifestName });
  const { format, version } = (json ?? {}) as { format?: unknown; version?: unknown };
  if (format !== archiveFormat) return rejected({ code: "foreign" });
  if (typeof version === "number" && version > archiveVersion) return rejected({ code: "too_new" });
  const parsed = archiveManifest.safeParse(json);
  if (!parsed.success) return rejected({ code: "altered", part: manifestName });
  const strange = differing(parsed.data, archive);
  return strange === undefined ? ok(parsed.data) : rejected({ code: "altered", part: strange });
}

/** A part that the manifest names and the archive lacks, or the other way round. */
function differing({ parts }: ArchiveManifest, { names }: Archive): string | undefined {
  const listed = new Set([manifestName, ...parts.map(({ name }) => name)]);
  const held = new Set(names);
  if (listed.size !== parts.length + 1) return manifestName;
  return [...listed].find((name) => !held.has(name)) ?? names.find((name) => !listed.has(name));
}

function archiveOf(archive: Archive, manifest: ArchiveManifest): BankArchive {
  const parts = new Map(manifest.parts.map((part) => [part.name, part]));
  const readFile = (name: string): Result<Uint8Array, ArchiveRefusal> => {
    const part = parts.get(name);
    if (part === undefined || part.bytes > mostOfPart)
      return rejected({ code: "altered", part: name });
    const bytes = archive.read(name);
    const isWhole =
      bytes !== null && createHash("sha256").update(bytes).digest("hex") === part.sha256;
    return isWhole ? ok(bytes) : rejected({ code: "altered", part: name });
  };
  return {
    manifest,
    itemParts: manifest.parts.map(({ name }) => name).filter((name) => name.startsWith("items/")),
    readFile,
    readJson(name, schema) {
      const bytes = readFile(name);
      if (!bytes.ok) return bytes;
      const json = jsonOf(bytes.value);
      // As it was written: nothing that the schema would add.
      return schema.safeParse(json).success
        ? ok(json as z.infer<typeof schema>)
        : rejected({ code: "inconsistent", part: name });
    },
  };
}

function jsonOf(bytes: Uint8Array | null): unknown {
  try {
    return bytes === null
      ? undefined
      : JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

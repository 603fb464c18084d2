import { listEntries } from "../archive/directory";
import { startsWith } from "../archive/signature";

const office = "application/vnd.openxmlformats-officedocument";

/** The kinds of file that may stand as evidence. */
export const evidenceTypes = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  pdf: "application/pdf",
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
} as const;

export type EvidenceKind = keyof typeof evidenceTypes;

/** Whether a file can be the scan of a paper: something that looks the same to everybody. */
export function isScanType(mediaType: string): boolean {
  return mediaType === evidenceTypes.pdf || mediaType.startsWith("image/");
}

/** What a scan begins as. */
export const beginsAsScan = (head: Uint8Array) => {
  const kind = beginsAs(head);
  return kind !== null && kind !== "zip";
};

/** The name of a file with the ending of what it is kept as. */
export function nameFor(name: string, mediaType: string): string {
  const kinds = Object.entries(evidenceTypes);
  const ending = kinds.find(([, type]) => type === mediaType)?.[0] ?? "bin";
  const stem = name.replace(/\.[a-z0-9]{1,5}$/i, "");
  return `${stem || "tep"}.${ending === "jpeg" ? "jpg" : ending}`;
}

const heads: readonly (readonly [EvidenceKind | "zip", readonly number[]])[] = [
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
];

/** How many bytes tell whether a file can be one of these at all. */
export const headLength = 12;

/** What a file begins as, whatever its name says; an Office file is an archive so far. */
export function beginsAs(head: Uint8Array): EvidenceKind | "zip" | null {
  const webp = startsWith(head, [0x52, 0x49, 0x46, 0x46]) && ascii(head.subarray(8, 12)) === "WEBP";
  if (webp) return "webp";
  return heads.find(([, signature]) => startsWith(head, [...signature]))?.[0] ?? null;
}

/** What a file is by its content, or null when it may not stand as evidence. */
export function kindOf(bytes: Uint8Array): EvidenceKind | null {
  const kind = beginsAs(bytes);
  return kind === "zip" ? officeKind(bytes) : kind;
}

/** A document or workbook without macros: nothing in it may run. */
function officeKind(bytes: Uint8Array): EvidenceKind | null {
  const entries = listEntries(bytes);
  if (!entries.ok) return null;
  const names = new Set(entries.value.map(({ name }) => name.toLowerCase()));
  const unsafe = [...names].some((name) => /vbaproject|\/(macrosheets|activex)\//.test(name));
  if (unsafe || !names.has("[content_types].xml")) return null;
  if (names.has("word/document.xml")) return "docx";
  return names.has("xl/workbook.xml") ? "xlsx" : null;
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

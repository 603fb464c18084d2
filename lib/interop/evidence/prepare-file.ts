import { createHash } from "node:crypto";
import { evidenceLimit, type EvidenceRejection } from "@/lib/domain/inspection/evidence";
import { instantInVietNam } from "@/lib/domain/calendar/day";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { drawPicture } from "./draw-picture";
import { evidenceTypes, kindOf } from "./kind-of";

type KeptFile = { readonly sha256: string; readonly mediaType: string; readonly bytes: Buffer };

export type PreparedFile = {
  readonly originalSha256: string;
  readonly file: KeptFile;
  readonly thumbnail: KeptFile | null;
  readonly takenAt: Date | null;
};

const pictures: ReadonlySet<string> = new Set(["jpeg", "png", "webp"]);

/** Makes of what was handed in what is kept: type by content, pictures drawn anew, digests. */
export async function prepareFile(
  bytes: Uint8Array,
): Promise<Result<PreparedFile, EvidenceRejection>> {
  if (bytes.byteLength === 0) return rejected("empty");
  if (bytes.byteLength > evidenceLimit) return rejected("too_large");
  const kind = kindOf(bytes);
  if (kind === null) return rejected("forbidden_type");
  if (pictures.has(kind)) return preparePicture(bytes);
  const file = kept(Buffer.from(bytes), evidenceTypes[kind]);
  return ok({ originalSha256: digest(bytes), file, thumbnail: null, takenAt: null });
}

async function preparePicture(bytes: Uint8Array): Promise<Result<PreparedFile, EvidenceRejection>> {
  const drawn = await drawPicture(bytes);
  if (drawn === null) return rejected("damaged");
  if (drawn.bytes.byteLength > evidenceLimit) return rejected("too_large");
  const [day = "", time = ""] = drawn.takenAt?.split("T") ?? [];
  return ok({
    originalSha256: digest(bytes),
    file: kept(drawn.bytes, drawn.mediaType),
    thumbnail: kept(drawn.thumbnail, evidenceTypes.jpeg),
    takenAt: day === "" ? null : instantInVietNam(day, time.slice(0, 5)),
  });
}

function kept(bytes: Buffer, mediaType: string): KeptFile {
  return { sha256: digest(bytes), mediaType, bytes };
}

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

import type { Transaction } from "@/db/client";
import { selectEvidence, selectOptionalBlob } from "@/db/queries/evidence";
import { selectRemedyFiles, selectRecommendations } from "@/db/queries/recommendations";
import type { PhotoFacts } from "@/lib/documents/inspection/facts";
import type { RecordId, VisitId } from "@/lib/domain/ids";
import { printedPicture } from "@/lib/interop/evidence/draw-picture";

/** More photographs than these are looked at in the product. */
const printed = 24;

type Pictured = {
  readonly sha256: string;
  readonly mediaType: string;
  readonly caption: string;
  readonly takenAt: Date | null;
};

/** The photographs among the evidence of a record. */
export async function recordPhotos(tx: Transaction, recordId: RecordId): Promise<PhotoFacts[]> {
  const files = await selectEvidence(tx, recordId);
  return drawn(
    tx,
    files.map(({ caption, name, ...file }) => ({ ...file, caption: caption || name })),
  );
}

/** The photographs that came with what a unit reported of its remedies. */
export async function remedyPhotos(tx: Transaction, visitId: VisitId): Promise<PhotoFacts[]> {
  const files: Pictured[] = [];
  for (const { id, text } of await selectRecommendations(tx, [visitId])) {
    const reported = (await selectRemedyFiles(tx, id)).filter(({ position }) => position !== null);
    files.push(...reported.map((file) => ({ ...file, caption: text, takenAt: null })));
  }
  return drawn(tx, files);
}

async function drawn(tx: Transaction, files: readonly Pictured[]): Promise<PhotoFacts[]> {
  const pictures = files.filter(({ mediaType }) => mediaType.startsWith("image/"));
  const photos: PhotoFacts[] = [];
  for (const { sha256, caption, takenAt } of pictures.slice(0, printed)) {
    const blob = await selectOptionalBlob(tx, sha256);
    if (!blob) continue;
    const { bytes, width, height } = await printedPicture(blob.bytes);
    const data = bytes.toString("base64");
    photos.push({ type: "jpg", data, width, height, takenAt, caption });
  }
  return photos;
}

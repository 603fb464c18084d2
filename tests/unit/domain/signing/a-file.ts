import {
  entryDigest,
  type JsonObject,
  partDigests,
  recordDigest,
  SEALED_FORMAT,
  SEALED_VERSION,
} from "@/lib/domain/signing/sealed-record";

const record: JsonObject = {
  record_id: "0195d0f0-0000-7000-8000-000000000001",
  unit: { id: "u1", name: "UBND xã Quảng Điền" },
  campaign: { name: "Đợt kiểm tra năm 2026" },
  lines: {
    B1: {
      self: { value: { kind: "ratio", numerator: 62, denominator: 62 }, note: "" },
      points: 484,
    },
    B2: { verified: { value: { kind: "number", number: 12.5 }, note: "Đếm tại chỗ" }, points: 250 },
  },
  test: { figures: { mean: 68.4, passed: 33, n: 38 } },
  sealed_at: "2026-11-24T03:00:00.000Z",
};

/** The text of a file as the product gives it, with as many addenda as asked for. */
export function aFile({
  addenda = 0,
  over = record,
}: { addenda?: number; over?: JsonObject } = {}) {
  const parts = partDigests(over);
  const digest = recordDigest(parts);
  let previous = digest;
  const entries = Array.from({ length: addenda }, (_, index) => {
    const content = {
      record_id: over.record_id,
      position: index + 1,
      previous,
      reason: "Ghi nhầm",
    };
    previous = entryDigest(content);
    return { digest: previous, content };
  });
  return JSON.stringify(
    {
      format: SEALED_FORMAT,
      version: SEALED_VERSION,
      digest,
      parts,
      record: over,
      addenda: entries,
    },
    null,
    2,
  );
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isDigestOf,
  paperPayload,
  parsePaperDigest,
  spacedDigest,
} from "@/lib/domain/signing/paper-digest";

const digests = fc.stringMatching(/^[0-9a-f]{64}$/);

describe("the digest on a paper", () => {
  it("is read back as it was printed, and from its QR code", () => {
    fc.assert(
      fc.property(digests, fc.uuid(), (digest, id) => {
        expect(parsePaperDigest(spacedDigest(digest))).toBe(digest);
        expect(parsePaperDigest(spacedDigest(digest).toUpperCase())).toBe(digest);
        expect(parsePaperDigest(paperPayload(id, digest))).toBe(digest);
      }),
    );
  });

  it("fits the alphabet in which QR codes are smallest", () => {
    fc.assert(
      fc.property(digests, fc.uuid(), (digest, id) => {
        expect(paperPayload(id, digest)).toMatch(/^[0-9A-Z:]+$/);
      }),
    );
  });

  it("may be typed in part, but not in so small a part that it could be found by trying", () => {
    const digest = "0123456789abcdef".repeat(4);
    expect(parsePaperDigest("0123 4567 89ab cdef")).toBe("0123456789abcdef");
    expect(isDigestOf("0123456789abcdef", digest)).toBe(true);
    expect(isDigestOf("1123456789abcdef", digest)).toBe(false);
    expect(parsePaperDigest("0123 4567 89ab cde")).toBeNull();
  });

  it.each(["", "không phải mã", `${"0".repeat(64)}0`, "g".repeat(64)])("is not %j", (typed) => {
    expect(parsePaperDigest(typed)).toBeNull();
  });
});

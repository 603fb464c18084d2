import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256, sha256Hex } from "@/lib/domain/random/sha256";

describe("sha256Hex", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
    [
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1",
    ],
  ])("gives the published digest of %j", (message, digest) => {
    expect(sha256Hex(message)).toBe(digest);
  });

  it("gives the published digest of a million letters a", () => {
    expect(sha256Hex("a".repeat(1_000_000))).toBe(
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
    );
  });

  it("reads a text as UTF-8", () => {
    expect(sha256Hex("Quảng Điền")).toBe(
      createHash("sha256").update("Quảng Điền", "utf8").digest("hex"),
    );
  });
});

describe("sha256", () => {
  it("agrees with the platform's own for any bytes, across block boundaries", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256(bytes)).toEqual(new Uint8Array(createHash("sha256").update(bytes).digest()));
      }),
    );
  });

  it.each([54, 55, 56, 63, 64, 65, 119, 120])("pads a message of %i bytes rightly", (length) => {
    const bytes = new Uint8Array(length).fill(7);

    expect(sha256Hex(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  it("leaves the message as it was", () => {
    const bytes = Uint8Array.of(1, 2, 3);

    sha256(bytes);

    expect(bytes).toEqual(Uint8Array.of(1, 2, 3));
  });
});

import zlib from "node:zlib";
import { describe, expect, it } from "vitest";
import { largeBody, packedBody } from "@/server/attempt/large-body";

const text = Buffer.from("Ủy ban nhân dân ".repeat(500));

describe("a large body", () => {
  it.each([
    ["gzip, deflate, br", "br", zlib.brotliDecompressSync],
    ["gzip", "gzip", zlib.gunzipSync],
  ] as const)("goes to who accepts %s as %s", (accepted, encoding, open) => {
    const packed = largeBody(text).forWhoAccepts(accepted);

    expect(packed.encoding).toBe(encoding);
    expect(open(packed.bytes).equals(text)).toBe(true);
  });

  it("goes as it is to who accepts nothing, and where it is small", () => {
    expect(largeBody(text).forWhoAccepts("")).toEqual({ bytes: text, encoding: null });
    const small = Buffer.from("{}");
    expect(largeBody(small).forWhoAccepts("br")).toEqual({ bytes: small, encoding: null });
  });

  it("is compressed beforehand where nobody should wait for it", async () => {
    const body = await packedBody(text);

    const packed = body.forWhoAccepts("br");
    expect(zlib.brotliDecompressSync(packed.bytes).equals(text)).toBe(true);
    expect(body.forWhoAccepts("gzip").encoding).toBe("gzip");
    expect(body.forWhoAccepts("").bytes).toBe(text);
  });

  it("is compressed once for however many", () => {
    const body = largeBody(text);

    expect(body.forWhoAccepts("br, gzip").bytes).toBe(body.forWhoAccepts("br").bytes);
  });
});

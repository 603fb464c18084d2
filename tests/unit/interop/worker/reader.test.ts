import { afterAll, describe, expect, it } from "vitest";
import { readItemFile } from "@/lib/interop/items/read-item-file";
import { openReader } from "@/lib/interop/worker/reader";

const reader = openReader();

afterAll(() => reader.close());

const read = (text: string | Uint8Array) => {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return readItemFile(reader, { name: "x", bytes }, null);
};

describe("openReader", () => {
  it("reads one file after the other in a process of its own, after one that it refused too", async () => {
    const first = await read("Câu 1: Một?\nA. x\nB. y\nĐáp án: A");
    const refused = await read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]));
    const second = await read("::a::Hai? {T}");

    expect(first).toMatchObject({ ok: true, value: { format: "text" } });
    expect(refused).toEqual({ ok: false, reason: { code: "old_or_locked" } });
    expect(second).toMatchObject({ ok: true, value: { format: "gift" } });
  });

  it("refuses a file over 20 MB without handing it on", async () => {
    const refused = await read(new Uint8Array(20 * 1024 * 1024 + 1));

    expect(refused).toEqual({ ok: false, reason: { code: "too_large" } });
  });

  it("ends a process that asks for too much and reads the next file in another", async () => {
    const closing = openReader();
    const waiting = readItemFile(closing, { name: "x", bytes: new Uint8Array(15_000_000) }, null);
    closing.close();

    expect(await waiting).toEqual({ ok: false, reason: { code: "too_heavy" } });
    expect(
      await readItemFile(closing, { name: "x", bytes: new TextEncoder().encode("a {T}") }, null),
    ).toMatchObject({ ok: true });
    closing.close();
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, it, vi } from "vitest";
import { readItemFile } from "@/lib/interop/items/read-item-file";
import { openReader } from "@/lib/interop/worker/reader";

const reader = openReader();

afterAll(() => reader.close());

const read = (text: string | Uint8Array) => {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return readItemFile(reader, { name: "x", bytes }, null);
};

/** The processes that read for this one. */
function workers(): number[] {
  const tasks = `/proc/${process.pid}/task`;
  return readdirSync(tasks)
    .flatMap((task) => readFileSync(`${tasks}/${task}/children`, "utf8").trim().split(" "))
    .filter(
      (pid) => pid !== "" && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("worker.ts"),
    )
    .map(Number);
}

const questions = { name: "x", bytes: new TextEncoder().encode("Câu 1: Một?\nA. x\nB. y") };

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

    expect(await waiting).toEqual({ ok: false, reason: { code: "reading_broke_off" } });
    expect(
      await readItemFile(closing, { name: "x", bytes: new TextEncoder().encode("a {T}") }, null),
    ).toMatchObject({ ok: true });
    closing.close();
  });

  it("says that reading broke off when its process is ended from outside, at once and also between two portions", async () => {
    const ended = openReader();
    const before = workers();
    const mine = () => workers().filter((pid) => !before.includes(pid));
    const kill = () => mine().forEach((pid) => process.kill(pid, "SIGKILL"));
    const waiting = ended.read("sourced_items", { source: questions });
    kill();
    expect(await waiting).toEqual({ ok: false, reason: { code: "reading_broke_off" } });

    expect(await ended.read("sourced_items", { source: questions })).toMatchObject({ ok: true });
    kill();
    await vi.waitUntil(() => mine().length === 0);
    expect(await ended.read("sourced_portion", { from: 0, until: 500 })).toEqual({
      ok: false,
      reason: { code: "reading_broke_off" },
    });
    expect(await ended.read("sourced_items", { source: questions })).toMatchObject({ ok: true });
    ended.close();
  });
});

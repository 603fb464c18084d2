import { execFileSync } from "node:child_process";
import { expect, test, vi } from "vitest";
import { writePaper } from "@/lib/documents/press/write-paper";
import { readDocx, readPdf, saidIn, spaceless, textOf } from "@/tests/support/read-paper";
import { aPaper } from "./a-paper";

// Each starts a process that loads a typesetter: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

test("sets papers that are asked for at once, each in its format", async () => {
  const [word, pdf] = await Promise.all([
    writePaper(aPaper({ kind: "BIÊN BẢN THỨ NHẤT" }), "docx"),
    writePaper(aPaper({ kind: "BIÊN BẢN THỨ HAI" }), "pdf"),
  ]);

  expect(textOf(readDocx(word)["word/document.xml"] ?? "")).toContain("BIÊN BẢN THỨ NHẤT");
  expect(saidIn(await readPdf(pdf))).toContain(spaceless("BIÊN BẢN THỨ HAI"));
});

test.skipIf(process.platform !== "linux")("starts the press anew when it died", async () => {
  await writePaper(aPaper(), "pdf");
  const children = execFileSync("ps", [
    "-o",
    "pid=,args=",
    "--ppid",
    String(process.pid),
  ]).toString();
  const press = children.split("\n").find((line) => line.includes("press/worker.ts"));
  process.kill(Number.parseInt(press ?? "", 10), "SIGKILL");

  const pdf = await writePaper(aPaper({ kind: "BIÊN BẢN SAU ĐÓ" }), "pdf");

  expect(saidIn(await readPdf(pdf))).toContain(spaceless("BIÊN BẢN SAU ĐÓ"));
});

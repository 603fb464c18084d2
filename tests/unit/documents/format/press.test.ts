import { readdirSync, readFileSync } from "node:fs";
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
  process.kill(runningPress(), "SIGKILL");

  const pdf = await writePaper(aPaper({ kind: "BIÊN BẢN SAU ĐÓ" }), "pdf");

  expect(saidIn(await readPdf(pdf))).toContain(spaceless("BIÊN BẢN SAU ĐÓ"));
});

/** The process that this one has papers set by. */
function runningPress(): number {
  const press = childrenOf(process.pid).find((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("press/worker.ts"),
  );
  if (press === undefined) throw new Error("no press is running");
  return press;
}

/** Whatever thread of a process started them. */
function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    (readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").match(/\d+/g) ?? []).map(Number),
  );
}

import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createExamAssets } from "@/server/exam-assets";

/** The page of an installation, served as it was built with these words. */
async function serve(words: string): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), "exam-assets-"));
  mkdirSync(join(directory, "assets"));
  writeFileSync(join(directory, "index.html"), `<p>${words}</p>{{facts}}`);
  for (const ending of ["", ".br", ".gz"]) writeFileSync(join(directory, `sw.js${ending}`), "");
  const handle = createExamAssets({
    directory,
    emergencyKey: "",
    installation: () =>
      Promise.resolve({ parentBody: "A", ownBody: "B", support: "", demonstration: false }),
  });
  const server = createServer((request, response) => void handle(request, response));
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/thi`;
}

it("sends the page again only to a browser that has another one", async () => {
  const before = await serve("before");
  const after = await serve("after");

  const first = await fetch(before);
  const tag = first.headers.get("etag") ?? "";
  const known = { headers: { "if-none-match": tag } };
  const same = await fetch(before, known);
  const other = await fetch(after, known);

  expect([first.status, await first.text()]).toEqual([200, expect.stringContaining("before")]);
  expect([same.status, await same.text(), same.headers.get("etag")]).toEqual([304, "", tag]);
  expect([other.status, await other.text()]).toEqual([200, expect.stringContaining("after")]);
});

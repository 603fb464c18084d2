import { afterEach, expect, it, vi } from "vitest";
import { bringTexts } from "@/client/exam/text/english";
import { textsIn } from "@/client/exam/text/text";
import english from "@/messages/en/exam.json";
import vietnamese from "@/messages/vi/exam.json";

afterEach(() => vi.unstubAllGlobals());

it("fetches English when somebody reads it, and tries again where the line failed", async () => {
  const answers = [
    () => Promise.reject(new TypeError("no line")),
    () => Promise.resolve(new Response("busy", { status: 503 })),
    () => Promise.resolve(Response.json(english)),
  ];
  vi.stubGlobal("ENGLISH_TEXTS", "/thi/assets/english.json");
  vi.stubGlobal("window", {});
  vi.stubGlobal("fetch", () => answers.shift()?.());

  expect(await bringTexts("vi")).toBe(true);
  expect(await bringTexts("en")).toBe(false);
  expect(await bringTexts("en")).toBe(false);
  expect(textsIn("en").t("title")).toBe(vietnamese.title);
  expect(await bringTexts("en")).toBe(true);
  expect(textsIn("en").t("title")).toBe(english.title);
  expect(await bringTexts("en")).toBe(true);
  expect(answers).toEqual([]);
});

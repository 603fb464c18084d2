import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { namespaces } from "@/messages/namespaces";
import { readFiles, type SourceFile } from "@/scripts/house/files";
import { argumentsOf } from "@/scripts/house/icu";
import { checkMessageKeys } from "@/scripts/house/message-keys";
import { checkLanguages } from "@/scripts/house/messages";
import { checkPlurals } from "@/scripts/house/plurals";
import { checkReasons } from "@/scripts/house/reasons";
import { root } from "@/scripts/house/run";
import { plantedTree } from "./planted-tree";

type Planted = Record<string, unknown>;

/** The files of both languages, complete and empty but for the texts of sittings. */
function messageFiles(vi: Planted, en: Planted = vi): SourceFile[] {
  return namespaces.flatMap((name) =>
    Object.entries({ vi, en }).map(([locale, texts]) => ({
      path: `messages/${locale}/${name}.json`,
      text: JSON.stringify(name === "sitting" ? texts : {}),
    })),
  );
}

describe("the texts of both languages", () => {
  it.each([
    [
      "a text that English lacks",
      { open: "Mở", close: "Đóng" },
      { open: "Open" },
      "en: sitting.close",
    ],
    ["a text that Vietnamese lacks", {}, { open: "Open" }, "vi: sitting.open"],
    ["an empty text", { open: "Mở" }, { open: " " }, "en: sitting.open"],
    ["another value", { open: "Mở {name}" }, { open: "Open {title}" }, "name / title"],
    ["another tag", { open: "Mở <b>cửa</b>" }, { open: "Open doors" }, "<b>"],
    ["a brace left open", { open: "Mở {name}" }, { open: "Open {name" }, "unbalanced"],
  ])("are refused with %s", (_, vi, en, said) => {
    expect(checkLanguages(messageFiles(vi, en)).join()).toContain(said);
  });

  it("are refused with a file of texts that nobody would load, or one that is absent", () => {
    const [first, ...others] = messageFiles({ open: "Mở" });
    const stray = { path: "messages/vi/stray.json", text: "{}" };

    expect(checkLanguages([...others, stray])).toEqual([
      `${first?.path}: listed in namespaces.ts but absent`,
      "messages/vi/stray.json: not listed in namespaces.ts",
    ]);
  });

  it("pass when they say the same, with plurals where a language has them", () => {
    const vi = { due: "{count} người" };
    const en = { due: "{count, plural, one {# person} other {# people}}" };

    expect(checkLanguages(messageFiles(vi, en))).toEqual([]);
  });
});

describe("what English counts", () => {
  const said = (text: string) => checkPlurals(messageFiles({ count: text }));

  it.each(["{n} days late", "{n, number} items move", "{a, plural, other {#, {n} persons.}}"])(
    "is refused in a fixed plural: %s",
    (text) => expect(said(text).join()).toContain("has no singular"),
  );

  it.each([
    "{n, plural, one {# day} other {# days}}",
    "{k} of {n} items",
    "at most {n, number} days",
  ])("passes with a singular, or where it is never one alone: %s", (text) =>
    expect(said(text)).toEqual([]),
  );
});

describe("argumentsOf", () => {
  it.each([
    ["plain text, isn't it", []],
    ["{b} and {a, number, ::percent}", ["a", "b"]],
    ["{n, plural, =0 {none of {all}} other {# left}}", ["all", "n"]],
    ["{sex, select, f {<b>she</b>} other {they}}", ["<b>", "sex"]],
    ["'{literal}' {real}", ["real"]],
  ])("of %s are %j", (text, names) => {
    expect(argumentsOf(text)).toEqual(names);
  });
});

describe("texts that code asks for", () => {
  const texts = messageFiles({ open: "Mở", state: { ready: "Sẵn sàng" } });
  const asking = (body: string): SourceFile => ({
    path: "components/sitting/planted.tsx",
    text: `export function Planted({ state }) {
      const t = useTranslations("sitting");
      return ${body};
    }`,
  });

  it.each([
    't("close")',
    't.rich("close", {})',
    't.raw("states")',
    "t(`states.${state}`)",
    '<p>{t("state.closed")}</p>',
    '() => t("close")',
  ])("are refused when they are not there: %s", (body) => {
    expect(checkMessageKeys([...texts, asking(body)])).toEqual([
      expect.stringMatching(/^components\/sitting\/planted.tsx:3: there is no text sitting\./),
    ]);
  });

  it.each(['t("open")', 't("state.ready")', "t(`state.${state}`)", "t(state)", 'other("close")'])(
    "pass when they are, or cannot be known: %s",
    (body) => {
      expect(checkMessageKeys([...texts, asking(body)])).toEqual([]);
    },
  );

  const gaps = messageFiles({
    at: "Lúc {time}",
    link: "Xem <a>{name}</a>",
    state: { ready: "{n} người", waiting: "chờ" },
    since: { ready: "từ {time}", waiting: "chờ từ {time}" },
  });

  it.each([
    ['t("at")', "at is not given time"],
    ['t("at", { when: at })', "at is not given time"],
    ['t.rich("link", { name })', "link is not given <a>"],
    ["t(`since.${state}`)", "since is not given time"],
  ])("are refused where a gap is left open: %s", (body, words) => {
    expect(checkMessageKeys([...gaps, asking(body)])).toEqual([
      `components/sitting/planted.tsx:3: sitting.${words}`,
    ]);
  });

  it.each([
    't("at", { time })',
    't("at", values)',
    't("at", { ...values })',
    't.rich("link", { name, a: tag })',
    't.raw("at")',
    "t(`state.${state}`)",
    "t(`since.${state}`, { time: at })",
  ])("pass with every gap filled, or where that cannot be known: %s", (body) => {
    expect(checkMessageKeys([...gaps, asking(body)])).toEqual([]);
  });

  it("belong to the translator of their own function", () => {
    const text = `function A() { const t = useTranslations("sitting"); return t("open"); }
      async function B() { const t = await getTranslations("unit"); return t("open"); }`;

    expect(checkMessageKeys([...texts, { path: "app/page.tsx", text }])).toEqual([
      "app/page.tsx:2: there is no text unit.open",
    ]);
  });
});

describe("reasons for which a form is refused", () => {
  const form = `export type FormState = { reason: string };
    export const refused = (_form: FormData, reason: string): FormState => ({ reason });`;
  const action = (type: string) => `import { refused } from "@/lib/forms/form";
    declare const result: { reason: ${type} };
    export async function act(form: FormData) { return refused(form, result.reason); }`;

  function check(type: string): string[] {
    const tree = plantedTree({
      "tsconfig.json": readFileSync(join(root, "tsconfig.json"), "utf8"),
      "lib/forms/form.ts": form,
      "app/sittings/actions.ts": action(type),
      "messages/vi/errors.json": JSON.stringify({ field: { required: "Chưa điền." } }),
      "messages/vi/sitting.json": JSON.stringify({ open: { reasons: { late: "Đã muộn." } } }),
    });
    return checkReasons(tree, readFiles(tree));
  }

  it.each(['"late" | "gone"', '"gone"', '"late" | "field"'])(
    "are refused without a sentence for each: %s",
    (type) => {
      expect(check(type)).toEqual([expect.stringContaining("no group of texts has a sentence")]);
    },
  );

  it("are refused when they may be any text", () => {
    expect(check("string")).toEqual([expect.stringContaining("any text")]);
  });

  it.each(['"late"', '"late" | "required"'])("pass when each has one: %s", (type) => {
    expect(check(type)).toEqual([]);
  });
});

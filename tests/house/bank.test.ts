import { readdirSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writtenCells } from "@/lib/domain/blueprint/blueprint-file";
import { disjointForms } from "@/lib/domain/blueprint/supply";
import type { ContentItem } from "@/lib/domain/item/content-file";
import { lintContentItem, longestOptionIsKey } from "@/lib/domain/item/content-lint";
import { levels } from "@/lib/domain/item/interaction";
import { positionSkew } from "@/lib/domain/item/position-skew";
import { isContentPicture, picturesWritten } from "@/lib/domain/item/written-pictures";
import { alikePairs, isSituation, readings, readWrittenBank } from "@/scripts/house/written-bank";

const root = new URL("../../content/", import.meta.url);

const bank = readWrittenBank();
const { files, items, placed } = bank;

function codes(of: readonly { readonly code: string }[]): string[] {
  return of.map(({ code }) => code);
}

const sources: readonly string[] = Object.values(readings);

function ofType(...types: ContentItem["type"][]): ContentItem[] {
  return items.filter(({ type }) => types.includes(type));
}

describe("the question bank of a new installation", () => {
  it("has a file for each topic, named after it", () => {
    const topics = codes(bank.topics);
    expect(files.map(({ name }) => name).toSorted()).toEqual(
      topics.map((code) => `${code}.json`).toSorted(),
    );
    expect(files.filter(({ name, file }) => name !== `${file.topic}.json`)).toEqual([]);
  });

  it("holds enough items, with codes of their own, for every topic and level", () => {
    expect(items.length).toBeGreaterThanOrEqual(600);
    expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
    const thin = files.flatMap(({ file: { topic, items: written } }) =>
      levels
        .map((level) => ({ topic, level, count: written.filter((i) => i.level === level).length }))
        .filter(({ count }) => count < 10),
    );
    expect(thin).toEqual([]);
  });

  it("asks for more than choices", () => {
    expect(ofType("ordering").length).toBeGreaterThanOrEqual(20);
    expect(ofType("matching").length).toBeGreaterThanOrEqual(20);
    const typed = ofType("numeric", "short_text", "gap_match", "inline_choice");
    expect(typed.length).toBeGreaterThanOrEqual(20);
  });

  it("puts the officer in a situation to act in", () => {
    expect(items.filter(isSituation).length).toBeGreaterThanOrEqual(60);
  });

  it("shows pictures that are drawn, described and small", () => {
    const shown = items.filter((item) => picturesWritten(item).length > 0);
    expect(shown.length).toBeGreaterThanOrEqual(25);
    const pictures = shown.flatMap(picturesWritten);
    expect(pictures.filter(({ file }) => !isContentPicture(file))).toEqual([]);
    expect(pictures.filter(({ alt }) => alt.length < 40)).toEqual([]);
    const drawn = readdirSync(new URL("pictures/", root)).filter((name) => name.endsWith(".png"));
    const named = new Set(pictures.map(({ file }) => file));
    expect([...named].sort()).toEqual(drawn.map((name) => `content/pictures/${name}`).sort());
    const sizes = drawn.map((name) => statSync(new URL(`pictures/${name}`, root)).size);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(60 * 1024);
  });

  it("asks three questions and more about each shared text, one after the other", () => {
    const texts = files.flatMap(({ file }) => file.stimuli ?? []);
    expect(texts.length).toBeGreaterThanOrEqual(4);
    for (const { code, text, source } of texts) {
      const about = items.flatMap(({ stimulus }, index) => (stimulus === code ? [index] : []));
      expect(about.length).toBeGreaterThanOrEqual(3);
      expect(about.map((index) => index - (about[0] ?? 0))).toEqual([...about.keys()]);
      expect(text.normalize("NFC")).toBe(text);
      expect(sources).toContain(source);
    }
  });

  it("covers every shared system", () => {
    const systems = codes(bank.systems);
    const counts = systems.map((code) => items.filter(({ system }) => system === code).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
  });

  it("has no item with a hard fault, and of soft ones only keys a little longer", () => {
    const faulty = items.flatMap((item) => {
      const { hard, soft } = lintContentItem(item);
      const codesFound = [...hard, ...soft.filter((code) => code !== "longest_option_is_key")];
      return codesFound.length > 0 ? [{ code: item.code, codesFound }] : [];
    });
    expect(faulty).toEqual([]);
  });

  it("asks no question twice, in other words either", () => {
    expect(alikePairs(items)).toEqual([]);
  });

  it("names only systems and documents it knows, and articles by their names", () => {
    const systems = codes(bank.systems);
    const documents = bank.documents.map(({ number }) => number);
    const named = items.flatMap(({ system }) => (system === null ? [] : [system]));
    expect(named.filter((code) => !systems.includes(code))).toEqual([]);
    const cited = items.flatMap(({ legal_basis }) => legal_basis);
    expect(cited.filter(({ document }) => !documents.includes(document))).toEqual([]);
    const articles = cited.flatMap(({ article }) => (article === null ? [] : [article]));
    expect(articles.filter((text) => !/^(?:Phụ lục|Điều|Khoản|Điểm) /u.test(text))).toEqual([]);
  });

  it("says of each item who has read it", () => {
    expect(items.filter(({ source }) => !sources.includes(source))).toEqual([]);
  });

  it("spreads keys evenly over the positions, topic by topic", () => {
    for (const { file } of files) {
      const { shares } = positionSkew(file.items);
      for (const share of Object.values(shares)) {
        expect(share).toBeGreaterThanOrEqual(0.18);
        expect(share).toBeLessThanOrEqual(0.32);
      }
    }
  });

  it("gives the key away by its length no more often than chance would", () => {
    const single = ofType("single_choice");
    const given = single.filter(longestOptionIsKey);
    expect(given.length / single.length).toBeLessThanOrEqual(0.2);
  });
});

describe("the blueprints of a new installation", () => {
  const verified = placed.filter(({ needs_check }) => !needs_check);
  const asked = bank.blueprints.map((blueprint) => {
    const cells = writtenCells(blueprint);
    const questions = cells.reduce((sum, { count }) => sum + count, 0);
    return { cells, size: `${questions}/${blueprint.minutes}` };
  });

  it("are of 30, 40 and 60 questions", () => {
    expect(asked.map(({ size }) => size)).toEqual(["30/30", "40/45", "60/60"]);
  });

  it.each(asked)("fills ten forms of $size without a common question", ({ cells }) => {
    expect(disjointForms(cells, verified)).toBeGreaterThanOrEqual(10);
  });
});

import { writtenCells } from "@/lib/domain/blueprint/blueprint-file";
import { disjointForms } from "@/lib/domain/blueprint/supply";
import type { ContentItem } from "@/lib/domain/item/content-file";
import { longestOptionIsKey } from "@/lib/domain/item/content-lint";
import { levels } from "@/lib/domain/item/interaction";
import { positionSkew } from "@/lib/domain/item/position-skew";
import { picturesWritten } from "@/lib/domain/item/written-pictures";
import { alikePairs, isSituation, readings, type WrittenBank } from "./written-bank";

type Row = readonly (string | number)[];

/** What the bank that comes with the product holds, in figures, as a document. */
export function contentReport(bank: WrittenBank): string {
  return [
    "# The questions that come with the product",
    introduction(bank),
    "## Topics and levels",
    table(["topic", ...levels, "all"], topicRows(bank)),
    "## Types",
    table(["type", "questions"], typeRows(bank)),
    "## Shared systems",
    table(["system", "questions"], systemRows(bank)),
    "## Where the key stands",
    keyWords(bank),
    table(["topic", "questions", "A", "B", "C", "D"], keyRows(bank)),
    "## What they rest on",
    table(["figure", "questions"], groundRows(bank)),
    "## Blueprints",
    table(["blueprint", "questions", "minutes", "forms without a common question"], formRows(bank)),
  ]
    .join("\n\n")
    .concat("\n");
}

function introduction({ items }: WrittenBank): string {
  const read = items.filter(({ source }) => source === readings.bySecond).length;
  return [
    `${items.length} questions in \`content/items\`. A second person of the project has read ${read} of them after`,
    "their writer; no outside expert has judged them yet, and the bank says so above its list. This page is",
    "written by the house tests, which fail when it no longer says what the files hold",
    "(`npx vitest run --project house content-report -u` writes it again).",
  ].join("\n");
}

function topicRows({ topics, placed }: WrittenBank): Row[] {
  const counts = (rows: readonly { readonly level: string }[]) => [
    ...levels.map((level) => rows.filter((row) => row.level === level).length),
    rows.length,
  ];
  const rows = topics.map(({ code, name_en }) => [
    `${code} ${name_en}`,
    ...counts(placed.filter(({ topic }) => topic === code)),
  ]);
  return [...rows, ["all", ...counts(placed)]];
}

function typeRows({ items }: WrittenBank): Row[] {
  const counts = new Map<string, number>();
  for (const { type } of items) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

function systemRows({ systems, items }: WrittenBank): Row[] {
  return systems.map(({ code, name_en }) => [
    name_en,
    items.filter(({ system }) => system === code).length,
  ]);
}

/** Single choice alone: elsewhere there is no one place of a key. */
function keyWords({ items }: WrittenBank): string {
  const single = items.filter(({ type }) => type === "single_choice");
  const longest = single.filter(longestOptionIsKey).length;
  return `Single choice with four options. Of all ${single.length} with one right answer it is the longest in ${longest} (${percent(longest / single.length)}).`;
}

function keyRows({ files, items, topics }: WrittenBank): Row[] {
  const rowOf = (name: string, of: readonly ContentItem[]): Row => {
    const { total, shares } = positionSkew(of);
    return [name, total, ...Object.values(shares).map(percent)];
  };
  const rows = files.map(({ file }) => {
    const topic = topics.find(({ code }) => code === file.topic);
    return rowOf(`${file.topic} ${topic?.name_en ?? ""}`, file.items);
  });
  return [...rows, rowOf("all", items)];
}

function groundRows({ items, documents }: WrittenBank): Row[] {
  const count = (holds: (item: ContentItem) => boolean) => items.filter(holds).length;
  return [
    [
      `name one of ${documents.length} legal documents`,
      count((item) => item.legal_basis.length > 0),
    ],
    [
      "wait for a fact to be verified: none of the blueprints draws them",
      count((item) => item.needs_check),
    ],
    ["put the officer in a situation to act in", count(isSituation)],
    ["show a picture", count((item) => picturesWritten(item).length > 0)],
    ["say what error a wrong option stands for", count(namesMisconceptions)],
    ["repeat another, in other words too", alikePairs(items).length],
  ];
}

function namesMisconceptions({ options = [] }: ContentItem): boolean {
  return options.some(({ misconception }) => misconception !== undefined);
}

function formRows({ blueprints, placed }: WrittenBank): Row[] {
  const verified = placed.filter(({ needs_check }) => !needs_check);
  return blueprints.map((blueprint) => {
    const cells = writtenCells(blueprint);
    const questions = cells.reduce((sum, { count }) => sum + count, 0);
    return [blueprint.name, questions, blueprint.minutes, disjointForms(cells, verified)];
  });
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Columns as wide as their widest cell, as the formatter leaves them. */
function table(head: readonly string[], rows: readonly Row[]): string {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, at) => Math.max(3, ...cells.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, at) => (row[at] ?? "").padEnd(width)).join(" | ")} |`;
  const [first = [], ...others] = cells;
  return [
    line(first),
    `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`,
    ...others.map(line),
  ].join("\n");
}

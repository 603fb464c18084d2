import { describe, expect, test } from "vitest";
import type { UnitId } from "@/lib/domain/ids";
import { arrangeUnits } from "@/lib/domain/unit/tree";

const id = (name: string) => name as UnitId;
const unit = (name: string, parent: string | null = null) => ({
  id: id(name),
  parentId: parent === null ? null : id(parent),
});
const lines = (...args: Parameters<typeof arrangeUnits>) =>
  arrangeUnits(...args).map(({ unit: { id: name }, depth }) => `${"·".repeat(depth)}${name}`);

describe("the tree of units", () => {
  test("puts each unit under its superior, siblings in the order given", () => {
    const units = [
      unit("xã B", "huyện"),
      unit("huyện", "tỉnh"),
      unit("tỉnh"),
      unit("xã A", "huyện"),
    ];

    expect(lines(units, [])).toEqual(["tỉnh", "·huyện", "··xã B", "··xã A"]);
  });

  test("puts a unit whose superior has ended under the one that went on in its place", () => {
    const units = [unit("xã", "tỉnh"), unit("thành phố")];
    const renamed = [
      { from: id("tỉnh"), to: id("tỉnh mới") },
      { from: id("tỉnh mới"), to: id("thành phố") },
    ];

    expect(lines(units, renamed)).toEqual(["thành phố", "·xã"]);
  });

  test("leaves a unit on its own when its superior was split or is not to be seen", () => {
    const split = [
      { from: id("huyện"), to: id("đông") },
      { from: id("huyện"), to: id("tây") },
    ];
    const units = [unit("đông"), unit("tây"), unit("xã", "huyện"), unit("phường", "nơi khác")];

    expect(lines(units, split)).toEqual(["đông", "tây", "xã", "phường"]);
  });

  test("shows every unit once, even where superiors lead in a circle", () => {
    const circle = [unit("một", "hai"), unit("hai", "một"), unit("ba", "ba")];
    const back = [
      { from: id("cũ"), to: id("cũ hơn") },
      { from: id("cũ hơn"), to: id("cũ") },
    ];

    expect(lines([...circle, unit("bốn", "cũ")], back).sort()).toEqual([
      "ba",
      "bốn",
      "một",
      "·hai",
    ]);
  });
});

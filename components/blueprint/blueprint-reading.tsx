"use client";

import { checkBlueprint } from "@/lib/domain/blueprint/check-blueprint";
import {
  cellName,
  type MatrixCell,
  matrixRows,
  missingAt,
  typedCounts,
} from "@/lib/domain/blueprint/matrix";
import type { SupplyGroup } from "@/lib/domain/blueprint/supply";
import { BlueprintMatrix, type Named } from "./blueprint-matrix";

type Props = {
  readonly blueprint: {
    readonly allowNeedsCheck: boolean;
    readonly cells: readonly MatrixCell[];
    readonly supply: readonly SupplyGroup[];
  };
  readonly topics: readonly Named[];
  readonly systems: readonly Named[];
};

/** The matrix of a blueprint that is not edited here and now. */
export function BlueprintReading({ blueprint, topics, systems }: Props) {
  const { cells, supply, allowNeedsCheck } = blueprint;
  const lists = { topics: topics.map(({ id }) => id), systems: systems.map(({ id }) => id) };
  const asked = new Set(cells.map((cell) => cellName(cell, "NB")));
  const rows = matrixRows(lists, cells).filter((row) => asked.has(cellName(row, "NB")));
  const { shortfalls } = checkBlueprint(cells, supply, { allowNeedsCheck });
  return (
    <BlueprintMatrix
      data={{ topics, systems, supply, allowNeedsCheck }}
      rows={rows}
      counts={typedCounts(cells)}
      missing={missingAt(cells, shortfalls)}
      unreadable={[]}
    />
  );
}

"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/control";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import {
  cellName,
  type MatrixRow,
  pointsName,
  suppliedAt,
  type TypedCounts,
} from "@/lib/domain/blueprint/matrix";
import type { SupplyGroup } from "@/lib/domain/blueprint/supply";
import { type Level, levels } from "@/lib/domain/item/interaction";

export type Named = { readonly id: string; readonly name: string };

export type MatrixData = {
  readonly topics: readonly Named[];
  readonly systems: readonly Named[];
  readonly supply: readonly SupplyGroup[];
  readonly allowNeedsCheck: boolean;
};

type Props = {
  readonly data: MatrixData;
  readonly rows: readonly MatrixRow[];
  readonly counts: TypedCounts;
  /** How many items are missing at a place, by its name. */
  readonly missing: ReadonlyMap<string, number>;
  /** Places where no number can be read. */
  readonly unreadable: readonly string[];
  /** Absent: to be read only. */
  readonly edit?: {
    readonly set: (name: string, count: string) => void;
    readonly remove: (row: MatrixRow) => void;
  };
};

/** Topics down, levels across: what is asked for, and under it what the bank holds. */
export function BlueprintMatrix(props: Props) {
  const { rows, counts } = props;
  const t = useTranslations("blueprint.matrix");
  const tLevel = useTranslations("item.level");
  const sum = (of: readonly MatrixRow[], at: readonly Level[]) =>
    of
      .flatMap((row) => at.map((level) => Number(counts[cellName(row, level)] ?? 0)))
      .reduce((total, count) => total + (Number.isInteger(count) ? count : 0), 0);
  return (
    <Table caption={t("caption")}>
      <thead>
        <tr>
          <Th numeric>{t("number")}</Th>
          <Th>{t("topic")}</Th>
          {levels.map((level) => (
            <Th key={level} numeric>
              {tLevel(level)}
            </Th>
          ))}
          <Th numeric>{t("total")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={cellName(row, "NB")}>
            <RowHead {...props} row={row} />
            {levels.map((level) => (
              <Td key={level} numeric>
                <Cell {...props} row={row} level={level} />
              </Td>
            ))}
            <Td numeric>
              <b>{sum([row], levels)}</b>
            </Td>
          </Tr>
        ))}
        <Tr kind="total">
          <Td />
          <Th scope="row">{t("total")}</Th>
          {levels.map((level) => (
            <Td key={level} numeric>
              {sum(rows, [level])}
            </Td>
          ))}
          <Td numeric>{sum(rows, levels)}</Td>
        </Tr>
      </tbody>
    </Table>
  );
}

type RowProps = Props & { readonly row: MatrixRow };

function RowHead(props: RowProps) {
  const { data, row, edit } = props;
  const t = useTranslations("blueprint.matrix");
  const name = rowName(data, row);
  const number = data.topics.findIndex(({ id }) => id === row.topic) + 1;
  if (row.system === null && !row.byHand) {
    return (
      <>
        <Td numeric>{number}</Td>
        <Th scope="row">{name.topic}</Th>
      </>
    );
  }
  return (
    <>
      <Td />
      <Th scope="row">
        <span className="flex flex-wrap items-center justify-between gap-2 pl-5 font-normal">
          <span>
            {name.system !== "" && t("systemRow", { system: name.system })}
            {row.byHand && <PointsOf {...props} />}
          </span>
          {edit && (
            <Button
              size="low"
              variant="plain"
              icon={X}
              aria-label={t("removeRowOf", { row: namedRow(t, data, row) })}
              onClick={() => edit.remove(row)}
            >
              {t("removeRow")}
            </Button>
          )}
        </span>
      </Th>
    </>
  );
}

/** That people mark the items of the line, and what each of them is worth. */
function PointsOf({ data, row, counts, unreadable, edit }: RowProps) {
  const t = useTranslations("blueprint.matrix");
  const name = pointsName(row);
  const worth = counts[name] ?? "1";
  if (!edit) return <span className="block">{t("byHandWorth", { points: worth })}</span>;
  return (
    <label className="flex flex-wrap items-center gap-2">
      {t("byHand")}
      <Input
        look="short"
        inputMode="decimal"
        value={worth}
        aria-label={t("pointsOf", { row: namedRow(t, data, row) })}
        {...(unreadable.includes(name) && { "aria-invalid": true })}
        onChange={({ currentTarget: { value } }) => edit.set(name, value)}
      />
      {t("pointsEach")}
    </label>
  );
}

/** What a line is called as a whole. */
function namedRow(
  t: ReturnType<typeof useTranslations<"blueprint.matrix">>,
  data: MatrixData,
  row: MatrixRow,
): string {
  const { topic, system } = rowName(data, row);
  return [topic, system, row.byHand ? t("byHand") : ""].filter((part) => part !== "").join(", ");
}

type CellProps = RowProps & { readonly level: Level };

function Cell({ data, row, level, counts, missing, unreadable, edit }: CellProps) {
  const t = useTranslations("blueprint.matrix");
  const tLevel = useTranslations("item.level");
  const name = cellName(row, level);
  const held = suppliedAt(row, level, data.supply, data.allowNeedsCheck);
  const lacking = missing.get(name);
  const bad = lacking !== undefined || unreadable.includes(name);
  return (
    <>
      {edit ? (
        <Input
          look="short"
          inputMode="numeric"
          value={counts[name] ?? ""}
          aria-label={t("cell", {
            row: namedRow(t, data, row),
            level: tLevel(level),
          })}
          {...(bad && { "aria-invalid": true })}
          onChange={({ currentTarget: { value } }) => edit.set(name, value)}
        />
      ) : (
        <b className="text-16">{counts[name] ?? t("none")}</b>
      )}
      <CellNote held={held} lacking={lacking} unreadable={unreadable.includes(name)} />
    </>
  );
}

type CellNoteProps = {
  readonly held: number;
  readonly lacking: number | undefined;
  readonly unreadable: boolean;
};

/** What the bank holds for a place, and what is wrong with what stands there. */
function CellNote({ held, lacking, unreadable }: CellNoteProps) {
  const t = useTranslations("blueprint.matrix");
  const problem = "block text-14 font-semibold text-seal";
  if (unreadable) return <span className={problem}>{t("unreadable")}</span>;
  if (lacking === undefined) return <small>{t("supply", { count: held })}</small>;
  return (
    <span className={problem}>
      {t("supply", { count: held })}, {t("missing", { count: lacking })}
    </span>
  );
}

/** What a line is called. */
export function rowName(
  { topics, systems }: Pick<MatrixData, "topics" | "systems">,
  row: MatrixRow,
) {
  const nameOf = (list: readonly Named[], id: string | null) =>
    list.find((each) => each.id === id)?.name ?? "";
  return { topic: nameOf(topics, row.topic), system: nameOf(systems, row.system) };
}

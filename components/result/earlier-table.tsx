import { useFormatter, useTranslations } from "next-intl";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Change } from "@/lib/domain/measurement/over-campaigns";
import type { Succession } from "@/lib/domain/unit/succession";
import { useScale } from "./use-scale";

export type EarlierLine = {
  readonly campaign: { readonly id: string; readonly name: string; readonly year: number };
  readonly sameTest: boolean;
  readonly kind: Succession["kind"];
  /** The units that it was then. */
  readonly units: readonly string[];
  readonly change: Change | null;
};

/** A unit against itself in earlier campaigns, or why that cannot be said. */
export function EarlierTable({ rows }: { readonly rows: readonly EarlierLine[] }) {
  const t = useTranslations("result.earlier");
  return (
    <Table stacks caption={t("caption")}>
      <thead>
        <tr>
          <Th numeric>{t("year")}</Th>
          <Th>{t("campaign")}</Th>
          <Th>{t("then")}</Th>
          <Th numeric>{t("mean")}</Th>
          <Th numeric>{t("difference")}</Th>
          <Th numeric>{t("interval")}</Th>
          <Th>{t("reading")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.campaign.id} row={row} />
        ))}
      </tbody>
    </Table>
  );
}

function Line({ row: { campaign, kind, units, change, sameTest } }: { readonly row: EarlierLine }) {
  const t = useTranslations("result.earlier");
  const chart = useTranslations("common.chart");
  const format = useFormatter();
  const { mean, signed } = useScale();
  const interval = change?.difference.interval;
  return (
    <Tr>
      <Td numeric>{String(campaign.year)}</Td>
      <Th scope="row">{campaign.name}</Th>
      <Td label={t("then")}>
        {t(`kind.${kind}`, { count: units.length })}
        {units.length > 0 && kind !== "same" && <small>{format.list(units)}</small>}
      </Td>
      <Td label={t("mean")} numeric>
        {change && mean(change.earlier.mean)}
      </Td>
      <Td label={t("difference")} numeric>
        {change && <b>{signed(change.difference.difference)}</b>}
      </Td>
      <Td label={t("interval")} numeric>
        {interval && chart("range", { low: signed(interval[0]), high: signed(interval[1]) })}
      </Td>
      <Td label={t("reading")}>
        <Reading {...{ kind, change, sameTest }} />
      </Td>
    </Tr>
  );
}

function Reading({ kind, change, sameTest }: Pick<EarlierLine, "kind" | "change" | "sameTest">) {
  const t = useTranslations("result.earlier");
  if (!change) return t(kind === "same" || kind === "attributed" ? "untested" : "not_compared");
  return (
    <>
      {t(`direction.${change.direction}`)}
      {!sameTest && <small>{t("other_test")}</small>}
    </>
  );
}

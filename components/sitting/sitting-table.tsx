import { useTranslations } from "next-intl";
import { dayText, timeText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { MarginDay } from "@/components/ui/margin-day";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { SittingState } from "@/lib/domain/sitting/lifecycle";
import { SittingStateMark } from "./sitting-state";

export type SittingRow = {
  readonly id: string;
  readonly name: string;
  readonly room: string;
  readonly state: SittingState;
  readonly windowFrom: Date;
  readonly windowTo: Date;
  readonly testName: string;
  readonly ownerUnitName: string;
  readonly campaignName: string | null;
  readonly listed: number;
  readonly present: number;
};

/** The register of sittings: the day is the margin. */
export function SittingTable({ sittings }: { readonly sittings: readonly SittingRow[] }) {
  const t = useTranslations("sitting.list");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("day")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("window")}</Th>
          <Th>{t("test")}</Th>
          <Th>{t("owner")}</Th>
          <Th numeric>{t("listed")}</Th>
          <Th numeric>{t("present")}</Th>
          <Th>{t("state")}</Th>
        </tr>
      </thead>
      <tbody>
        {sittings.map((row) => (
          <SittingLine key={row.id} row={row} />
        ))}
      </tbody>
    </Table>
  );
}

function SittingLine({ row }: { readonly row: SittingRow }) {
  const t = useTranslations("sitting.list");
  const begun = row.state !== "draft" && row.state !== "ready";
  return (
    <Tr>
      <Td numeric>
        <MarginDay at={row.windowFrom} />
      </Td>
      <Th scope="row">
        <Link href={`/sittings/${row.id}`} className="inline-block min-h-6">
          {row.name}
        </Link>
        <small>{row.room}</small>
      </Th>
      <Td label={t("window")}>
        <span className="whitespace-nowrap">{timesOf(row)}</span>
      </Td>
      <Td label={t("test")}>{row.testName}</Td>
      <Td label={t("owner")}>
        {row.ownerUnitName}
        {row.campaignName && <small>{row.campaignName}</small>}
      </Td>
      <Td numeric label={t("listed")}>
        {row.listed}
      </Td>
      <Td numeric label={t("present")}>
        {begun ? row.present : ""}
      </Td>
      <Td>
        <span className="whitespace-nowrap">
          <SittingStateMark state={row.state} />
        </span>
      </Td>
    </Tr>
  );
}

/** The day stands in the margin; only a window over several days names the other. */
function timesOf({ windowFrom, windowTo }: SittingRow): string {
  const times = `${timeText(windowFrom)} – ${timeText(windowTo)}`;
  const sameDay = dayText(windowFrom) === dayText(windowTo);
  return sameDay ? times : `${times} ${dayText(windowTo).slice(0, 5)}`;
}

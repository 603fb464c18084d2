import { useTranslations } from "next-intl";
import { RevisedMark } from "@/components/signing/revised-mark";
import { BandCell } from "@/components/ui/chart/bands";
import { HeatCell, type HeatEdges } from "@/components/ui/chart/heat";
import { type Scale, wholeScale } from "@/components/ui/chart/scale";
import { WhiskerCell, WhiskerHead } from "@/components/ui/chart/whisker-cell";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { useScale } from "@/components/result/use-scale";
import type { RecordPart } from "@/lib/domain/inspection/criteria";
import type { Grade } from "@/lib/domain/inspection/grading";
import type { SectionShare } from "@/lib/domain/inspection/section-shares";
import { areDrawn, type Band } from "@/lib/domain/measurement/bands";
import type { UnitChange } from "@/lib/domain/measurement/over-campaigns";
import type { Interval } from "@/lib/domain/measurement/proportion";
import type { Revision } from "@/lib/domain/signing/frozen";
import { ChangeCell } from "./change-cell";

export type OverviewLine = {
  readonly unitId: string;
  readonly unitName: string;
  readonly recordId: string;
  /** Whether the pages of its unit and its record open. */
  readonly isOpen: boolean;
  readonly sections: readonly SectionShare[];
  /** Per cent of the applicable maximum; null while a scored line is open. */
  readonly total: number | null;
  readonly grade: Grade | null;
  readonly test: {
    readonly n: number;
    readonly population: number;
    /** 0 to 100. */
    readonly mean: number | null;
    readonly interval: Interval | null;
  } | null;
  /** More may still come of the test. */
  readonly provisional: boolean;
  readonly change: Pick<UnitChange, "kind" | "change"> | null;
  /** Of the test, since the record was signed. */
  readonly revision: Revision | null;
  /** How often the signed record was corrected. */
  readonly corrections: number;
};

type OverviewTableProps = {
  readonly campaignId: string;
  readonly caption: string;
  readonly parts: readonly RecordPart[];
  /** Where the grades begin. */
  readonly edges: HeatEdges;
  readonly rows: readonly OverviewLine[];
  /** Over neighbouring rows, where these stand in the order of their tests. */
  readonly bands: readonly Band[];
  readonly previous: { readonly year: number } | null;
};

/** Units × sections: every number leads to the record or the attempts it comes from. */
export function OverviewTable(props: OverviewTableProps) {
  const { campaignId, caption, parts, edges, rows, bands, previous } = props;
  const t = useTranslations("overview");
  const ends = rows.flatMap(({ test }) =>
    test?.mean == null ? [] : [test.mean, ...(test.interval ?? [])],
  );
  const scale = wholeScale(ends, 10);
  const changed = previous ? t("table.change", previous) : t("table.noEarlier");
  return (
    <Table stacks caption={caption}>
      <thead>
        <tr>
          <Th>
            <span className="font-normal">
              {bands.length > 0 && t(areDrawn(bands) ? "table.band" : "table.too_many_bands")}
            </span>
          </Th>
          <Th>{t("table.unit")}</Th>
          {parts.map((part) => (
            <Th key={part} center>
              {t(`parts.${part}`)}
            </Th>
          ))}
          <Th numeric>{t("table.total")}</Th>
          <Th>{t("table.grade")}</Th>
          <WhiskerHead
            scale={scale}
            label={t("table.test")}
            tickText={(tick) => String(tick / 10)}
          />
          <Th numeric>{t("table.tested")}</Th>
          <Th numeric>{changed}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Line key={row.unitId} {...{ campaignId, edges, row, index, bands, scale, changed }} />
        ))}
      </tbody>
    </Table>
  );
}

type LineProps = {
  readonly campaignId: string;
  readonly edges: HeatEdges;
  readonly row: OverviewLine;
  readonly index: number;
  readonly bands: readonly Band[];
  readonly scale: Scale;
  /** What the last column compares with. */
  readonly changed: string;
};

function Line({ campaignId, edges, row, index, bands, scale, changed }: LineProps) {
  const t = useTranslations("overview");
  const record = useTranslations("record");
  const { percentBeside } = useScale();
  const unit = row.isOpen ? `/campaigns/${campaignId}/units/${row.unitId}` : null;
  const pages = row.isOpen ? `/records/${row.recordId}` : null;
  return (
    <Tr>
      <BandCell bands={bands} row={index} />
      <Th scope="row">
        <Link href={unit} className="md:whitespace-nowrap">
          {row.unitName}
        </Link>
        <SinceSigned row={row} />
      </Th>
      {row.sections.map((section) => (
        <SectionCell
          key={section.part}
          {...{ section, edges }}
          label={t(`parts.${section.part}`)}
          href={pages && `${pages}/${section.part}`}
        />
      ))}
      <Td label={t("table.total")} numeric>
        <Link href={pages && `${pages}/assessment`}>
          {row.total === null ? t("table.open") : <b>{percentBeside(edges, row.total, 1)}</b>}
        </Link>
      </Td>
      <Td label={t("table.grade")}>{row.grade && record(`grades.${row.grade}`)}</Td>
      <TestCells row={row} scale={scale} unit={unit} />
      <ChangeCell change={row.change} label={changed} href={unit && `${unit}#earlier`} />
    </Tr>
  );
}

/** What came after the signatures: neither changes what was signed. */
function SinceSigned({ row: { revision, corrections } }: Pick<LineProps, "row">) {
  const t = useTranslations("overview.table");
  return (
    <span className="block text-14 font-normal">
      {revision && <RevisedMark {...revision} />}
      {corrections > 0 && <span className="block">{t("corrections", { count: corrections })}</span>}
    </span>
  );
}

type SectionProps = {
  readonly section: SectionShare;
  readonly edges: HeatEdges;
  readonly label: string;
  readonly href: string | null;
};

function SectionCell({ section: { share, open }, edges, label, href }: SectionProps) {
  const t = useTranslations("overview.table");
  const { percentBeside } = useScale();
  if (share !== null) {
    return (
      <HeatCell value={share} text={percentBeside(edges, share, 0)} {...{ edges, label, href }} />
    );
  }
  return (
    <HeatCell
      value={null}
      {...{ edges, label, href }}
      text={open > 0 ? t("lines_open", { open }) : t("nothing")}
    />
  );
}

type TestProps = Pick<LineProps, "row" | "scale"> & {
  /** The page of the unit, which has the officers behind both numbers; null where it does not open. */
  readonly unit: string | null;
};

function TestCells({ row: { test, provisional }, scale, unit }: TestProps) {
  const t = useTranslations("overview.table");
  const { mean, range } = useScale();
  if (test?.mean == null) {
    return (
      <>
        <td data-label={t("test")} className="text-ink-2">
          {t("no_test")}
        </td>
        <Td label={t("tested")} numeric>
          {test && <Tested {...{ test, unit }} />}
        </Td>
      </>
    );
  }
  const value = mean(test.mean);
  const label = test.interval
    ? t("mean_interval", { mean: value, ...range(test.interval) })
    : t("mean_alone", { mean: value });
  return (
    <>
      <WhiskerCell
        scale={scale}
        value={test.mean}
        interval={test.interval}
        label={label}
        href={unit}
      />
      <Td label={t("tested")} numeric>
        <Tested {...{ test, unit }} />
        {provisional && <small>{t("provisional")}</small>}
      </Td>
    </>
  );
}

type TestedProps = Pick<TestProps, "unit"> & { readonly test: NonNullable<OverviewLine["test"]> };

/** How many were tested, as the way to who they are. */
function Tested({ test: { n, population }, unit }: TestedProps) {
  const t = useTranslations("overview.table");
  return <Link href={unit && `${unit}#officers`}>{t("of", { part: n, whole: population })}</Link>;
}

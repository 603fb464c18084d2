import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverageTable } from "@/components/bank-report/coverage-table";
import { FaultList } from "@/components/bank-report/fault-list";
import { Figures } from "@/components/ui/figures";
import { Hint } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { SectionHead } from "@/components/ui/section-head";
import { isSkewed, wordingFaults, type WordingReport } from "@/lib/domain/bank/wording-report";
import { requestContext } from "@/lib/platform/request-context";
import { reportWording } from "@/lib/services/bank/report-wording";
import { loadReference } from "@/lib/services/reference/load-reference";
import { bankAsked, banksAtHand } from "../banks-at-hand";

type Props = { searchParams: Promise<{ bank?: string | string[] }> };

export default async function BankReportPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const { bank: asked } = await searchParams;
  const { topics } = await loadReference(ctx);
  const banks = await banksAtHand(ctx);
  const bank = bankAsked(banks, asked);
  if (!bank) notFound();
  const report = await reportWording(ctx, { bankId: bank.id });
  const english = (await getLocale()) === "en";
  const t = await getTranslations("report");
  return (
    <Page>
      <PageHead
        title={t("title")}
        crumbs={[{ label: t("bank"), href: `/bank?bank=${bank.id}` }]}
        sub={t("sub", { bank: bank.name, total: report.total, approved: report.approved })}
      >
        <PrintButton label={t("print")} />
      </PageHead>
      <Positions positions={report.positions} />
      <Block>
        <SectionHead title={t("coverage.title")} sub={t("coverage.sub")} />
      </Block>
      <CoverageTable
        topics={topics.map(({ id, name, nameEn }) => ({ id, name: english ? nameEn : name }))}
        places={report.places}
      />
      <Block>
        <SectionHead title={t("faults.title")} />
        {wordingFaults.map((fault) => (
          <FaultList key={fault} fault={fault} items={report.faults[fault]} />
        ))}
      </Block>
    </Page>
  );
}

async function Positions({ positions }: Pick<WordingReport, "positions">) {
  const t = await getTranslations("report.positions");
  const total = positions.reduce((sum, count) => sum + count, 0);
  const letters = ["A", "B", "C", "D"] as const;
  return (
    <Block>
      <SectionHead title={t("title")} sub={t("sub", { total })} />
      <Figures
        items={letters.map((letter, index) => {
          const count = positions[index] ?? 0;
          const share = total === 0 ? 0 : Math.round((100 * count) / total);
          return { label: letter, value: count, note: t("share", { share }) };
        })}
      />
      <Hint tone={isSkewed(positions) ? "wait" : "plain"}>
        {isSkewed(positions) ? t("skewed") : t("even")}
      </Hint>
    </Block>
  );
}

import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ArchiveDownload } from "@/components/archive/archive-download";
import { ExportFormats } from "@/components/export/export-formats";
import { formatKey } from "@/components/export/format-key";
import { ForeseenRemarks } from "@/components/export/foreseen-remarks";
import { Figures } from "@/components/ui/figures";
import { FileLinks } from "@/components/ui/file-links";
import { Hint } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { questionPaperFormats, questionPapers } from "@/lib/domain/bank/question-paper";
import { type WrittenFormat, writtenFormats } from "@/lib/domain/bank/written-format";
import { requestContext } from "@/lib/platform/request-context";
import { mostPrinted } from "@/lib/services/bank/print-items";
import { mayRestore } from "@/lib/services/bank-archive/may-restore";
import { surveyExport } from "@/lib/services/bank/survey-export";
import { bankAsked, banksAtHand } from "../banks-at-hand";
import { choiceOf, itemQuery } from "../item-query";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const chosenFormat = z.enum(writtenFormats).catch("xlsx");

/** Taking items out of a bank: in which format, what it cannot hold, and then the file. */
export default async function BankExportPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const typed = await searchParams;
  const query = itemQuery.parse(typed);
  const banks = await banksAtHand(ctx);
  const bank = bankAsked(banks, query.bank);
  if (!bank) notFound();
  const format = chosenFormat.parse(typed.format);
  const survey = await surveyExport(ctx, { ...choiceOf(query, bank.id), format });
  const hrefOf = (address: string, more: Record<string, string>) =>
    `${address}?${addressOf(typed, more)}`;
  const t = await getTranslations("export");
  return (
    <Page>
      <PageHead
        title={t("title")}
        crumbs={[{ label: t("bank"), href: hrefOf("/bank", {}) }]}
        sub={t("sub", { bank: bank.name, total: survey.total })}
      />
      <Block>
        <SectionHead title={t("formats.title")} sub={t("formats.sub")} />
      </Block>
      <ExportFormats
        current={format}
        hrefOf={(name: WrittenFormat) => hrefOf("/bank/export", { format: name })}
      />
      <Block>
        <SectionHead title={t("file.title", { format: t(`name.${formatKey[format]}`) })} />
        <Figures
          items={[
            { label: t("file.kept"), value: survey.kept },
            { label: t("file.leftOut"), value: survey.total - survey.kept },
          ]}
        />
        <ForeseenRemarks remarks={survey.remarks} />
        {survey.kept > 0 && (
          <div className="pt-4">
            <FileLinks
              name={t("file.name", { count: survey.kept })}
              files={[{ label: t("file.get"), href: hrefOf("/bank/export/file", { format }) }]}
            />
          </div>
        )}
        <Hint>{t("file.keys")}</Hint>
      </Block>
      <Block>
        <SectionHead title={t("paper.title")} sub={t("paper.sub", { most: mostPrinted })} />
        {survey.total > 0 && survey.total <= mostPrinted ? (
          <ul className="max-w-text list-none">
            {questionPapers.map((paper) => (
              <li key={paper} className="border-b border-rule py-1.5">
                <span className="block">{t(`paper.${paper}`)}</span>
                <FileLinks
                  name={t(`paper.${paper}`)}
                  files={questionPaperFormats.map((kind) => ({
                    label: t(`paper.${kind}`),
                    href: hrefOf("/bank/export/file", { paper, format: kind }),
                  }))}
                />
              </li>
            ))}
          </ul>
        ) : (
          <Hint>{t("paper.tooMany", { most: mostPrinted })}</Hint>
        )}
      </Block>
      <ArchiveDownload bankId={bank.id} bankName={bank.name} restores={mayRestore(ctx.actor)} />
    </Page>
  );
}

/** The address as it was typed, with what is new in it. */
function addressOf(
  typed: Awaited<Props["searchParams"]>,
  more: Readonly<Record<string, string>>,
): URLSearchParams {
  const kept = Object.entries(typed).flatMap(([name, value]) =>
    typeof value === "string" && !["format", "paper", "page"].includes(name) ? [[name, value]] : [],
  );
  return new URLSearchParams([...kept, ...Object.entries(more)]);
}

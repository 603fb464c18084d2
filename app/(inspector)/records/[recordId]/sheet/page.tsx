import { getLocale, getTranslations } from "next-intl/server";
import { numeralOf } from "@/components/record/part-nav";
import { Points } from "@/components/record/points";
import { TestPart } from "@/components/record/test-part";
import { AddendumList } from "@/components/signing/addendum-list";
import { RevisedNote } from "@/components/signing/revised-note";
import { SealMark } from "@/components/signing/seal-mark";
import { SignatureTable } from "@/components/signing/signature-table";
import { ClientMessages } from "@/components/ui/client-messages";
import { DescriptionList } from "@/components/ui/description-list";
import { Note } from "@/components/ui/note";
import { BigMark, Block, Page, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { ReportHead } from "@/components/ui/report-head";
import { SectionHead } from "@/components/ui/section-head";
import type { RecordId } from "@/lib/domain/ids";
import { letterheadOf } from "@/lib/domain/installation/installation";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadInstallation } from "@/lib/services/installation/load-installation";
import { type LoadedRecord, loadRecord } from "@/lib/services/record/load-record";
import { loadSigning } from "@/lib/services/signing/load-signing";
import type { Locale } from "@/messages/namespaces";
import { PartLines } from "../part-lines";
import { sideOf } from "../record-side";

type Props = { params: Promise<{ recordId: string }> };

/** The whole record on one page, to be printed: with the digest and its QR code once it is sealed. */
export default async function SheetPage({ params }: Props) {
  const ctx = await requestContext();
  const recordId = idOf<RecordId>((await params).recordId);
  const record = await loadRecord(ctx, { recordId });
  const signing = await loadSigning(ctx, { recordId });
  const installation = await loadInstallation(ctx);
  const t = await getTranslations("signing");
  const common = await getTranslations("common");
  const { campaign, unit } = record;
  const head = letterheadOf(installation, campaign);
  return (
    <ClientMessages use={["record", "evidence", "signing"]}>
      <Page>
        <ReportHead
          parentBody={head.parentBody}
          body={head.ownBody}
          title={t("sheet.title")}
          printedAt={ctx.now}
          demonstration={installation.demonstration}
        />
        <PageHead
          title={unit.name}
          crumbs={[
            { label: campaign.name, href: `/campaigns/${campaign.id}` },
            { label: t("record"), href: `/records/${recordId}` },
            { label: t("title"), href: `/records/${recordId}/signing` },
          ]}
        >
          <PrintButton label={common("print.button")} />
        </PageHead>
        {signing.seal ? null : <Note tone="wait">{t("sheet.draft")}</Note>}
        {record.revision && <RevisedNote {...record.revision} />}
        <Head record={record} />
        {record.criteriaSet.sections.map((section) => (
          <Part key={section.part} record={record} section={section} userId={ctx.actor.userId} />
        ))}
        <Block>
          <SectionHead title={t("signatures.title")} />
        </Block>
        <SignatureTable
          signatures={signing.signatures}
          missing={signing.seal ? [] : signing.standing.missing}
        />
        <AddendumList
          sections={record.criteriaSet.sections}
          entries={signing.addenda}
          answerTo={() => null}
        />
        {signing.seal && (
          <Block>
            <SectionHead title={t("seal.title")} sub={t("seal.help")} />
            <SealMark {...signing.seal} />
          </Block>
        )}
      </Page>
    </ClientMessages>
  );
}

async function Head({ record: { score, members } }: { readonly record: LoadedRecord }) {
  const t = await getTranslations("signing");
  const grades = await getTranslations("record.grades");
  return (
    <Block space="small">
      <DescriptionList
        items={[
          {
            label: t("sheet.total"),
            value: (
              <>
                <Points hundredths={score.points} /> / <Points hundredths={score.max} />
                {score.grade && ` · ${grades(score.grade)}`}
              </>
            ),
          },
          {
            label: t("sheet.team"),
            value: members.map(({ id, name, position }) => (
              <span key={id} className="block">
                {[name, position].filter(Boolean).join(", ")}
              </span>
            )),
          },
        ]}
      />
    </Block>
  );
}

type PartProps = {
  readonly record: LoadedRecord;
  readonly section: LoadedRecord["criteriaSet"]["sections"][number];
  readonly userId: string;
};

async function Part({ record, section, userId }: PartProps) {
  const locale = (await getLocale()) as Locale;
  return (
    <>
      <Block mark={<BigMark>{numeralOf(record.criteriaSet.sections, section.part)}</BigMark>}>
        <h2 className="mb-2">{section.name[locale]}</h2>
      </Block>
      {section.part === "test" && (
        <TestPart
          result={record.result?.detail ?? null}
          provisional={record.result?.provisional ?? false}
          marks={false}
          scoresHref={`/campaigns/${record.campaign.id}/units/${record.unit.id}`}
        />
      )}
      <PartLines
        record={record}
        side={{ ...sideOf(record), writes: null }}
        section={section}
        userId={userId}
      />
    </>
  );
}

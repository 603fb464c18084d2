import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { HeldDrafts } from "@/components/record/held-drafts";
import { numeralOf, PartNav } from "@/components/record/part-nav";
import { ReportState } from "@/components/record/report-state";
import { TestPart } from "@/components/record/test-part";
import { RevisedNote } from "@/components/signing/revised-note";
import { ButtonLink } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { RecordFlow } from "@/components/record/record-flow";
import { Note } from "@/components/ui/note";
import { BigMark, Block, Page, PageHead } from "@/components/ui/page";
import type { RecordId } from "@/lib/domain/ids";
import type { CriteriaSection } from "@/lib/domain/inspection/criteria";
import { isReported } from "@/lib/domain/inspection/self-report";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { type LoadedRecord, loadRecord } from "@/lib/services/record/load-record";
import type { Locale } from "@/messages/namespaces";
import { PartLines } from "../part-lines";
import { type RecordSide, RecordSides, sideOf } from "../record-side";

type Props = { params: Promise<{ recordId: string; part: string }> };

export default async function RecordPage({ params }: Props) {
  const ctx = await requestContext();
  const { recordId, part } = await params;
  const record = await loadRecord(ctx, { recordId: idOf<RecordId>(recordId) });
  const { sections } = record.criteriaSet;
  const section = sections.find((candidate) => candidate.part === part);
  if (!section) notFound();
  const side = sideOf(record);

  return (
    <ClientMessages use={["record", "evidence"]}>
      <Page
        top={
          <>
            <RecordHead record={record} />
            <Corrections record={record} />
            <HeldDrafts
              {...{ userId: ctx.actor.userId, recordId }}
              {...{ parts: sections, current: section.part }}
            />
            {side.reports && <ReportState reports={record.reports} own={side.writes === "self"} />}
            <PartNav
              recordId={recordId}
              sections={sections}
              current={section.part}
              open={side.open}
              exempt={{ has: (code) => record.exempt.has(code) }}
              own={side.own}
            />
          </>
        }
        side={<RecordSides record={record} side={side} section={section} />}
        sideWidth="narrow"
      >
        <PartHead sections={sections} section={section} side={side} />
        {section.part === "test" && <TestFigures record={record} side={side} section={section} />}
        <PartLines record={record} side={side} section={section} userId={ctx.actor.userId} />
      </Page>
    </ClientMessages>
  );
}

type PartHeadProps = {
  readonly sections: readonly CriteriaSection[];
  readonly section: CriteriaSection;
  readonly side: RecordSide;
};

async function PartHead({ sections, section, side }: PartHeadProps) {
  const t = await getTranslations("record");
  const locale = (await getLocale()) as Locale;
  const own = section.lines.some(isReported) ? "lines.selfSub" : "lines.teamSub";
  const subs = { self: own, verified: "lines.sub" } as const;
  const sub = t(side.writes === null ? "lines.readSub" : subs[side.writes]);
  return (
    <Block mark={<BigMark>{numeralOf(sections, section.part)}</BigMark>} space="small">
      <h2>{section.name[locale]}</h2>
      <p className="mb-3 text-15 text-ink-2">{section.part === "test" ? t("test.sub") : sub}</p>
    </Block>
  );
}

type TestFiguresProps = {
  readonly record: LoadedRecord;
  readonly side: RecordSide;
  readonly section: CriteriaSection;
};

function TestFigures({ record, side, section }: TestFiguresProps) {
  const { campaign, unit, result, revision } = record;
  const open = section.lines.some(({ code }) => side.open.includes(code));
  return (
    <>
      {revision && <RevisedNote {...revision} />}
      <TestPart
        result={result?.detail ?? null}
        provisional={result?.provisional ?? false}
        marks={side.writes === "verified" && open}
        scoresHref={`/campaigns/${campaign.id}/units/${unit.id}`}
      />
    </>
  );
}

/** That what stands here was corrected since it was signed, and where. */
async function Corrections({ record: { record, corrections } }: { record: LoadedRecord }) {
  const t = await getTranslations("signing.addenda");
  if (corrections.length === 0) return null;
  const signing = `/records/${record.id}/signing#addenda`;
  return (
    <Note tone="wait" action={<ButtonLink href={signing}>{t("read")}</ButtonLink>}>
      {t("beside", { count: corrections.length })}
    </Note>
  );
}

async function RecordHead({ record }: { readonly record: LoadedRecord }) {
  const t = await getTranslations("record");
  const { campaign, unit } = record;
  return (
    <PageHead
      title={unit.name}
      crumbs={[{ label: campaign.name, href: `/campaigns/${campaign.id}` }, { label: t("title") }]}
      sub={record.criteriaSet.name}
    >
      <RecordFlow state={record.record.state} />
    </PageHead>
  );
}

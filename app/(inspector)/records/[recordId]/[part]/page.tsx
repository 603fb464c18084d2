import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { numeralOf, PartNav } from "@/components/record/part-nav";
import { RecordLines } from "@/components/record/record-lines";
import { RecordSum } from "@/components/record/record-sum";
import { TestPart } from "@/components/record/test-part";
import { ClientMessages } from "@/components/ui/client-messages";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Flow } from "@/components/ui/flow";
import { BigMark, Block, Page, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import type { RecordId } from "@/lib/domain/ids";
import { recordStates } from "@/lib/domain/inspection/state";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadRecord } from "@/lib/services/record/load-record";
import type { Locale } from "@/messages/namespaces";
import { saveFieldAction, verifyRecordAction } from "../actions";

type Props = { params: Promise<{ recordId: string; part: string }> };

export default async function RecordPage({ params }: Props) {
  const ctx = await requestContext();
  const { recordId, part } = await params;
  const record = await loadRecord(ctx, { recordId: idOf<RecordId>(recordId) });
  const { sections } = record.criteriaSet;
  const section = sections.find((candidate) => candidate.part === part);
  if (!section) notFound();
  const t = await getTranslations("record");
  const locale = (await getLocale()) as Locale;

  return (
    <ClientMessages use={["record"]}>
      <Page
        top={
          <>
            <RecordHead record={record} />
            <PartNav
              recordId={recordId}
              sections={sections}
              current={section.part}
              score={record.score}
            />
          </>
        }
        side={
          <RecordSum
            recordId={recordId}
            sections={sections}
            score={record.score}
            selfScore={record.selfScore}
          >
            <RecordActs record={record} />
          </RecordSum>
        }
        sideWidth="narrow"
      >
        <Block mark={<BigMark>{numeralOf(sections, section.part)}</BigMark>} space="small">
          <h2>{section.name[locale]}</h2>
          <p className="mb-3 text-15 text-ink-2">
            {section.part === "test" ? t("test.sub") : t("lines.sub")}
          </p>
        </Block>
        {section.part === "test" && (
          <TestPart
            result={record.result?.detail ?? null}
            provisional={record.result?.provisional ?? false}
            scoresHref={`/campaigns/${record.campaign.id}/units/${record.unit.id}`}
          />
        )}
        <RecordLines
          recordId={recordId}
          section={section}
          held={record.values}
          scores={record.score.byLine}
          writes={section.part === "test" ? null : writerOf(record)}
          save={saveFieldAction}
        />
      </Page>
    </ClientMessages>
  );
}

type LoadedRecord = Awaited<ReturnType<typeof loadRecord>>;

/** A draft is written by the team where the reader belongs to it, else by the unit. */
function writerOf({ record, mayVerify, maySelfReport }: LoadedRecord): "self" | "verified" | null {
  if (record.state !== "draft") return null;
  if (mayVerify) return "verified";
  return maySelfReport ? "self" : null;
}

async function RecordHead({ record }: { readonly record: LoadedRecord }) {
  const t = await getTranslations("record");
  const { campaign, unit } = record;
  const reached = recordStates.indexOf(record.record.state);
  const stateOf = (index: number) => (index === reached ? "current" : "done");
  return (
    <PageHead
      title={unit.name}
      crumbs={[{ label: campaign.name, href: `/campaigns/${campaign.id}` }, { label: t("title") }]}
    >
      <Flow
        label={t("states.label")}
        steps={recordStates.map((state, index) => ({
          label: t(`states.${state}`),
          state: index > reached ? "todo" : stateOf(index),
        }))}
      />
    </PageHead>
  );
}

async function RecordActs({ record }: { readonly record: LoadedRecord }) {
  const t = await getTranslations("record");
  const common = await getTranslations("common");
  return (
    <>
      {record.mayVerify && record.record.state === "draft" && (
        <ConfirmButton
          wide
          tone="pen"
          title={t("verify.title")}
          text={<p>{t("verify.text")}</p>}
          confirm={t("verify.confirm")}
          cancel={common("cancel")}
          action={verifyRecordAction}
          fields={{ recordId: record.record.id }}
          texts={{
            not_draft: t("verify.not_draft"),
            incomplete: t("verify.incomplete"),
            notes_missing: t("verify.notes_missing"),
          }}
        >
          {t("verify.button")}
        </ConfirmButton>
      )}
      <PrintButton label={common("print.button")} />
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { EffectTable } from "@/components/scoring/effect-table";
import { RevisionList } from "@/components/scoring/revision-list";
import { AskRevision, RulingForm } from "@/components/scoring/ruling-form";
import { DecideRevision, WaitingRevision } from "@/components/scoring/waiting-revision";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import type { ItemId } from "@/lib/domain/ids";
import { rulingKinds } from "@/lib/domain/scoring/ruling";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { type ItemScoring, loadItemScoring } from "@/lib/services/scoring/load-item-scoring";
import { previewRevision } from "@/lib/services/scoring/preview-revision";
import type { Effect } from "@/lib/services/scoring/weigh-ruling";
import { decideRevisionAction, requestRevisionAction } from "./actions";

type Props = {
  params: Promise<{ itemId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const version = z.coerce.number().int().min(1);
const Query = z.object({
  version,
  kind: z.enum(rulingKinds),
  keyFrom: version.nullable().catch(null),
});

/** How answers to a question are scored that was found wrong after it was answered. */
export default async function ScoringPage({ params, searchParams }: Props) {
  const ctx = await requestContext();
  const itemId = idOf<ItemId>((await params).itemId);
  const scoring = await loadItemScoring(ctx, { itemId });
  const query = Query.safeParse(await searchParams);
  const t = await getTranslations("scoring");
  const waiting = scoring.revisions.find(({ decision }) => decision === null);
  const asks = waiting === undefined && scoring.answered.length > 0 && !scoring.byHand;
  return (
    <Page>
      <PageHead
        title={t("title", { code: scoring.code })}
        sub={t("sub")}
        crumbs={[
          { label: t("bank"), href: "/bank" },
          { label: t("item", { code: scoring.code }), href: `/bank/items/${itemId}` },
        ]}
      />
      {scoring.byHand && <Note tone="plain">{t("byHand")}</Note>}
      {scoring.answered.length === 0 && <EmptyState>{t("unanswered")}</EmptyState>}
      {waiting && <Waiting itemId={itemId} waiting={waiting} decides={scoring.decides} />}
      {asks && (
        <>
          <RulingForm
            itemId={itemId}
            scoring={scoring}
            chosen={query.success ? query.data : undefined}
          />
          {query.success && <Preview itemId={itemId} wanted={query.data} />}
        </>
      )}
      <RevisionList itemId={itemId} revisions={scoring.revisions} />
    </Page>
  );
}

type Revision = ItemScoring["revisions"][number];

type WaitingProps = {
  readonly itemId: ItemId;
  readonly waiting: Revision;
  readonly decides: boolean;
};

async function Waiting({ itemId, waiting, decides }: WaitingProps) {
  const ctx = await requestContext();
  const effect = await previewRevision(ctx, { ...waiting, kind: waiting.ruling });
  const t = await getTranslations("scoring");
  return (
    <>
      <WaitingRevision itemId={itemId} revision={waiting} />
      {effect.ok ? (
        <Effects effect={effect.value} />
      ) : (
        <Note tone="bad">{t(`reasons.${effect.reason}`)}</Note>
      )}
      <DecideRevision
        itemId={itemId}
        revision={waiting}
        decides={decides && !waiting.own}
        action={decideRevisionAction}
      />
    </>
  );
}

type PreviewProps = { readonly itemId: ItemId; readonly wanted: z.infer<typeof Query> };

async function Preview({ itemId, wanted }: PreviewProps) {
  const effect = await previewRevision(await requestContext(), { itemId, ...wanted });
  const t = await getTranslations("scoring");
  if (!effect.ok) return <Note tone="bad">{t(`reasons.${effect.reason}`)}</Note>;
  return (
    <>
      <Effects effect={effect.value} />
      <AskRevision itemId={itemId} wanted={wanted} action={requestRevisionAction} />
    </>
  );
}

async function Effects({ effect }: { readonly effect: Effect }) {
  const t = await getTranslations("scoring");
  return (
    <>
      <Block>
        <SectionHead title={t("effect.title")} sub={t("effect.sub")} />
      </Block>
      <EffectTable effect={effect} />
    </>
  );
}

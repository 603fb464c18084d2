import { Dices, FileSpreadsheet } from "lucide-react";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { OfficerChoice, WalkInChoice } from "@/components/sitting/officer-finder";
import { SittingHead } from "@/components/sitting/sitting-head";
import { UnitPicker } from "@/components/sitting/unit-picker";
import { ButtonLink } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Hint } from "@/components/ui/note";
import { Block, Page } from "@/components/ui/page";
import { SearchBox } from "@/components/ui/search-box";
import { SectionHead } from "@/components/ui/section-head";
import type { SittingId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext, type SignedInContext } from "@/lib/platform/request-context";
import { findOfficers, OFFICERS_FOUND } from "@/lib/services/sitting/find-officers";
import { listStaffedUnits } from "@/lib/services/sitting/list-staffed-units";
import { loadSittingHead } from "@/lib/services/sitting/load-sitting-head";
import { addOfficersAction, addUnitsAction, addWalkInAction } from "../actions";

const Query = z.object({ q: z.string().max(200).catch("") });

type Props = {
  params: Promise<{ sittingId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function AddCandidatesPage({ params, searchParams }: Props) {
  const ctx = await requestContext();
  const sittingId = idOf<SittingId>((await params).sittingId);
  const { q } = Query.parse(await searchParams);
  const head = await loadSittingHead(ctx, { sittingId });
  const { state } = head.sitting;
  if (!head.may.write || state === "closed" || state === "settled") notFound();
  const draft = state === "draft";
  return (
    <ClientMessages use={["candidate"]}>
      <Page top={<SittingHead {...head} />}>
        {draft && head.sitting.campaignId !== null && <FromDraw sittingId={sittingId} />}
        {draft && <Units ctx={ctx} sittingId={sittingId} />}
        <Officers ctx={ctx} sittingId={sittingId} search={q} draft={draft} />
        {draft && <FromFile sittingId={sittingId} />}
      </Page>
    </ClientMessages>
  );
}

type PartProps = { readonly ctx: SignedInContext; readonly sittingId: SittingId };

async function Units({ ctx, sittingId }: PartProps) {
  const t = await getTranslations("candidate.units");
  const { units } = await listStaffedUnits(ctx, { sittingId });
  return (
    <Block>
      <SectionHead title={t("title")} sub={t("sub")} />
      {units.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <UnitPicker sittingId={sittingId} units={units} action={addUnitsAction} />
      )}
    </Block>
  );
}

type OfficersProps = PartProps & { readonly search: string; readonly draft: boolean };

async function Officers({ ctx, sittingId, search, draft }: OfficersProps) {
  const t = await getTranslations("candidate");
  const { officers, more } = await findOfficers(ctx, { sittingId, search });
  return (
    <Block>
      <SectionHead
        title={draft ? t("officers.title") : t("walkIn.section")}
        sub={draft ? t("officers.sub") : t("walkIn.sub")}
      />
      <div className="mb-3">
        <SearchBox label={t("officers.search")} />
      </div>
      {search.trim() !== "" && officers.length === 0 && <p>{t("officers.notFound")}</p>}
      {more && <Hint tone="plain">{t("officers.more", { count: OFFICERS_FOUND })}</Hint>}
      {officers.length > 0 &&
        (draft ? (
          <OfficerChoice sittingId={sittingId} officers={officers} action={addOfficersAction} />
        ) : (
          <WalkInChoice sittingId={sittingId} officers={officers} action={addWalkInAction} />
        ))}
    </Block>
  );
}

async function FromDraw({ sittingId }: { readonly sittingId: SittingId }) {
  const t = await getTranslations("sample.list");
  return (
    <Block>
      <SectionHead title={t("section")} sub={t("sectionSub")} />
      <ButtonLink icon={Dices} href={`/sittings/${sittingId}/drawn`}>
        {t("open")}
      </ButtonLink>
    </Block>
  );
}

async function FromFile({ sittingId }: { readonly sittingId: SittingId }) {
  const t = await getTranslations("candidate.import");
  return (
    <Block>
      <SectionHead title={t("title")} sub={t("sub")} />
      <ButtonLink icon={FileSpreadsheet} href={`/sittings/${sittingId}/import`}>
        {t("open")}
      </ButtonLink>
    </Block>
  );
}

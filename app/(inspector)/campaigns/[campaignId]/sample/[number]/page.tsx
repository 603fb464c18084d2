import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { DrawAct } from "@/components/sampling/draw-act";
import { DrawFacts } from "@/components/sampling/draw-facts";
import { DrawUnits } from "@/components/sampling/draw-units";
import { SheetLines } from "@/components/sampling/sheet-lines";
import { RollTable } from "@/components/sampling/roll-table";
import { FileButton } from "@/components/ui/file-button";
import { Hint } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { ReportHead } from "@/components/ui/report-head";
import { SectionHead } from "@/components/ui/section-head";
import type { CampaignId } from "@/lib/domain/ids";
import { toGrid } from "@/lib/domain/sampling/sheet-grid";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadInstallation } from "@/lib/services/installation/load-installation";
import { toSheet } from "@/lib/services/sampling/export-draw";
import { type LoadedDraw, loadDraw } from "@/lib/services/sampling/load-draw";
import { drawSampleAction } from "../actions";
import { sheetWords } from "./sheet-words";

/** More names than anybody scrolls through: then one unit is shown at a time. */
const shownAtOnce = 400;

const Query = z.object({ unit: z.coerce.number().int().min(1).optional().catch(undefined) });

type Props = {
  params: Promise<{ campaignId: string; number: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function DrawPage({ params, searchParams }: Props) {
  const ctx = await requestContext();
  const ids = await params;
  const campaignId = idOf<CampaignId>(ids.campaignId);
  const number = z.coerce.number().int().min(1).max(1_000_000).safeParse(ids.number);
  if (!number.success) notFound();
  const loaded = await loadDraw(ctx, { campaignId, number: number.data });
  const { unit } = Query.parse(await searchParams);
  const { draw, units, jobGroups } = loaded;
  const installation = await loadInstallation(ctx);
  const t = await getTranslations("sample.draw");
  const href = `/campaigns/${campaignId}/sample/${draw.number}`;
  return (
    <Page>
      <ReportHead
        parentBody={installation.parentBody}
        body={installation.ownBody}
        title={t(draw.drawnAt ? "printTitle" : "printPlanTitle")}
        printedAt={ctx.now}
        demonstration={installation.demonstration}
      />
      <Head loaded={loaded} href={href} />
      <Block space="none">
        <SectionHead title={t("facts.title")} />
        <DrawFacts draw={draw} jobGroups={jobGroups} />
        <Hint tone="plain">{t("verify", { command: "npm run -s cli -- sample verify" })}</Hint>
      </Block>
      <Block>
        <SectionHead title={t("units.title")} />
      </Block>
      <DrawUnits units={units} jobGroups={jobGroups} base={`${href}?unit=`} />
      <Rolls loaded={loaded} unit={unit} />
      {draw.drawnAt && <SheetLines {...toGrid(toSheet(loaded), await sheetWords())} />}
    </Page>
  );
}

type PartProps = { readonly loaded: LoadedDraw };

async function Head({ loaded, href }: PartProps & { readonly href: string }) {
  const t = await getTranslations("sample.draw");
  const sample = await getTranslations("sample");
  const { campaign, draw, units, members, mayDraw } = loaded;
  const strata = units.flatMap((unit) => unit.strata);
  const counts = {
    officers: members.length,
    units: units.length,
    selected: strata.reduce((sum, stratum) => sum + stratum.sample, 0),
    reserves: strata.reduce((sum, stratum) => sum + stratum.reserves, 0),
  };
  const { number } = draw;
  return (
    <PageHead
      title={t(draw.drawnAt ? "title" : "planTitle", { number })}
      sub={t(draw.drawnAt ? "finding" : "planFinding", counts)}
      crumbs={[
        { label: campaign.name, href: `/campaigns/${campaign.id}` },
        { label: sample("title"), href: `/campaigns/${campaign.id}/sample` },
      ]}
    >
      {(["xlsx", "csv", "json"] as const).map((format) => (
        <FileButton key={format} size="low" href={`${href}/export?format=${format}`}>
          {t(`download.${format}`)}
        </FileButton>
      ))}
      <PrintButton label={t("print")} />
      {mayDraw && <DrawAct draw={draw} action={drawSampleAction} />}
    </PageHead>
  );
}

async function Rolls({ loaded, unit }: PartProps & { readonly unit: number | undefined }) {
  const t = await getTranslations("sample.draw");
  const { draw, units, members, jobGroups } = loaded;
  const chosen = unit ?? (members.length > shownAtOnce ? units[0]?.number : undefined);
  return units
    .filter(({ number }) => chosen === undefined || number === chosen)
    .map(({ unitId, name }) => (
      <section key={unitId}>
        <Block>
          <SectionHead
            title={t("roll.title", { unit: name })}
            {...(draw.drawnAt !== null && { sub: t("roll.marks") })}
          />
        </Block>
        <RollTable
          unitName={name}
          members={members.filter((member) => member.unitId === unitId)}
          jobGroups={jobGroups}
          drawn={draw.drawnAt !== null}
        />
      </section>
    ));
}

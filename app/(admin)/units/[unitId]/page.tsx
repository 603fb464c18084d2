import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { OfficerLines } from "@/components/officer/officer-lines";
import { ButtonLink } from "@/components/ui/button";
import { dayOf } from "@/components/ui/day";
import { FilterDay } from "@/components/ui/filter-day";
import { Note } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SectionHead } from "@/components/ui/section-head";
import { UnitEmblem } from "@/components/unit/unit-emblem";
import { UnitFacts } from "@/components/unit/unit-facts";
import { UnitHistory } from "@/components/unit/unit-history";
import { UnitTable } from "@/components/unit/unit-table";
import { UnitVisits } from "@/components/unit/unit-visits";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { UnitId } from "@/lib/domain/ids";
import { may } from "@/lib/domain/policy/policy";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { OFFICERS_PER_PAGE } from "@/lib/services/officer/list-officers";
import { loadUnit } from "@/lib/services/unit/load-unit";
import { removeEmblemAction, setEmblemAction } from "./actions";

const Query = z.object({
  on: z.iso.date().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

type UnitPageProps = {
  params: Promise<{ unitId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

type Found = Awaited<ReturnType<typeof loadUnit>>;

export default async function UnitPage({ params, searchParams }: UnitPageProps) {
  const ctx = await requestContext();
  const unitId = idOf<UnitId>((await params).unitId);
  const query = Query.parse(await searchParams);
  const today = dayInVietNam(ctx.now);
  const on = query.on ?? today;
  const found = await loadUnit(ctx, { unitId, on, page: query.page });
  const t = await getTranslations("unit");
  const followUp = await getTranslations("follow-up");
  return (
    <Page>
      <PageHead
        title={found.unit.name}
        crumbs={[{ label: t("list.title"), href: query.on ? `/units?on=${query.on}` : "/units" }]}
      >
        <FilterDay name="on" label={t("detail.as_on")} value={on} />
      </PageHead>
      <StandingNote unit={found.unit} today={today} />
      <Block space="small">
        <UnitFacts {...found} />
      </Block>
      <Block className="pb-2">
        <SectionHead title={t("history.title")} />
        {found.events.length === 0 && <p>{t("history.none")}</p>}
      </Block>
      {found.events.length > 0 && <UnitHistory unitId={unitId} events={found.events} />}
      {found.visits.length > 0 && (
        <>
          <Block className="pb-2">
            <SectionHead title={t("visits.title")}>
              {may(ctx.actor, "finding.read") && (
                <ButtonLink size="low" href={`/follow-up?unit=${unitId}`}>
                  {followUp("links.all")}
                </ButtonLink>
              )}
            </SectionHead>
          </Block>
          <UnitVisits unitId={unitId} visits={found.visits} mayReadResults={found.mayReadResults} />
        </>
      )}
      {found.below.length > 0 && (
        <>
          <Block className="pb-2">
            <SectionHead
              title={t("detail.below")}
              sub={t("detail.below_sub", { units: found.below.length, day: dayOf(on) })}
            />
          </Block>
          <UnitTable units={found.below} first={1} on={query.on} />
        </>
      )}
      {found.officers && (
        <Officers unit={found.unit} officers={found.officers} on={on} page={query.page} />
      )}
      <Emblem found={found} />
    </Page>
  );
}

type StandingProps = { readonly unit: Found["unit"]; readonly today: string };

async function StandingNote({ unit: { validFrom, validTo }, today }: StandingProps) {
  const t = await getTranslations("unit.detail");
  if (validTo !== null && validTo <= today) {
    return <Note tone="plain">{t("ended", { day: dayOf(validTo) })}</Note>;
  }
  return validFrom > today && <Note tone="plain">{t("not_begun", { day: dayOf(validFrom) })}</Note>;
}

/** Shown where there is one, or to whoever may give one. */
function Emblem({ found: { unit, emblem, mayWrite } }: { readonly found: Found }) {
  if (emblem === null && !mayWrite) return null;
  return (
    <Block>
      <UnitEmblem
        unitId={unit.id}
        emblem={emblem}
        acts={mayWrite ? { set: setEmblemAction, remove: removeEmblemAction } : null}
      />
    </Block>
  );
}

type OfficersProps = {
  readonly unit: Found["unit"];
  readonly officers: NonNullable<Found["officers"]>;
  readonly on: string;
  readonly page: number;
};

async function Officers({ unit, officers: { officers, total }, on, page }: OfficersProps) {
  const t = await getTranslations("unit.detail");
  const day = dayOf(on);
  const then = unit.validFrom <= on && (unit.validTo === null || unit.validTo > on);
  const href = `/officers?${new URLSearchParams({ unit: unit.id, on })}`;
  return (
    <>
      <Block className="pb-2">
        <SectionHead
          title={t("officers")}
          sub={
            total > 0
              ? t("officers_sub", { officers: total, day })
              : t(then ? "no_officers" : "not_then", { day })
          }
        >
          {total > 0 && (
            <ButtonLink size="low" href={href}>
              {t("all_officers")}
            </ButtonLink>
          )}
        </SectionHead>
      </Block>
      {total > 0 && (
        <>
          <OfficerLines
            officers={officers}
            first={(page - 1) * OFFICERS_PER_PAGE + 1}
            withUnit={false}
          />
          <Pagination
            page={page}
            pageSize={OFFICERS_PER_PAGE}
            total={total}
            hrefOf={(to) => `/units/${unit.id}?${new URLSearchParams({ on, page: `${to}` })}`}
          />
        </>
      )}
    </>
  );
}

import { CalendarCog, Dices, FileChartColumn, FileText, Send } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { Agenda } from "@/components/campaign/agenda";
import { CampaignRegister } from "@/components/campaign/campaign-register";
import { ButtonLink, ButtonStack } from "@/components/ui/button";
import { dayOf } from "@/components/ui/day";
import { EmptyState } from "@/components/ui/empty-state";
import { BigFigure } from "@/components/ui/figures";
import { FileButton } from "@/components/ui/file-button";
import { FilterSelect } from "@/components/ui/filter-select";
import { Block, Page, PageHead, SideColumn } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { PaperList } from "@/components/visit/visit-side";
import { agendaOf, boardFigures, filterBoard } from "@/lib/domain/inspection/board";
import type { CampaignId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadCampaign } from "@/lib/services/campaign/load-campaign";
import { BoardQuery } from "./board-query";

type Props = {
  params: Promise<{ campaignId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};
type Loaded = Awaited<ReturnType<typeof loadCampaign>>;

const pageSize = 40;

export default async function CampaignPage({ params, searchParams }: Props) {
  const ctx = await requestContext();
  const campaignId = idOf<CampaignId>((await params).campaignId);
  const loaded = await loadCampaign(ctx, { campaignId });
  const query = BoardQuery.parse(await searchParams);
  const { campaign, visits } = loaded;
  const t = await getTranslations("campaign");
  const { units, visited, overdue } = boardFigures(visits);
  return (
    <Page side={<Side loaded={loaded} query={query} />}>
      <PageHead
        title={campaign.name}
        crumbs={[{ label: t("list.title"), href: "/campaigns" }]}
        sub={t("decision", { number: campaign.decisionNumber, day: dayOf(campaign.decisionOn) })}
      >
        <BigFigure value={t("board.visitedOf", { visited, units })}>
          {t("board.visited")}
          {overdue > 0 && (
            <span className="block font-semibold text-seal">
              {t("board.late", { count: overdue })}
            </span>
          )}
        </BigFigure>
      </PageHead>
      {units === 0 ? (
        <EmptyState>{t("board.empty")}</EmptyState>
      ) : (
        <Board loaded={loaded} query={query} />
      )}
    </Page>
  );
}

type BoardProps = { readonly loaded: Loaded; readonly query: ReturnType<typeof BoardQuery.parse> };

async function Board({ loaded: { campaign, visits }, query }: BoardProps) {
  const t = await getTranslations("campaign.board");
  const rows = filterBoard(visits, query.filter);
  const first = (query.page - 1) * pageSize;
  const hrefOf = (page: number) =>
    `/campaigns/${campaign.id}?${addressOf(query, { page: `${page}` })}`;
  return (
    <>
      <Block space="none" className="flex flex-wrap items-center gap-x-5 gap-y-2 pb-3">
        <SearchBox label={t("search")} />
        <Filters visits={visits} />
      </Block>
      {rows.length === 0 ? (
        <EmptyState
          action={<ButtonLink href={`/campaigns/${campaign.id}`}>{t("clear")}</ButtonLink>}
        >
          {t("notFound")}
        </EmptyState>
      ) : (
        <>
          <CampaignRegister campaignId={campaign.id} visits={rows.slice(first, first + pageSize)} />
          <Pagination {...{ pageSize, hrefOf }} page={query.page} total={rows.length} />
        </>
      )}
    </>
  );
}

function addressOf({ asked }: BoardProps["query"], more: Readonly<Record<string, string>> = {}) {
  const said = Object.entries({ ...asked, ...more }).filter(([, value]) => value !== "");
  return new URLSearchParams(said).toString();
}

async function Filters({ visits }: { readonly visits: Loaded["visits"] }) {
  const t = await getTranslations("campaign.board");
  const english = (await getLocale()) === "en";
  const groups = new Map(
    visits.map(({ groupId, groupName, groupNameEn }) => [
      groupId ?? "none",
      (english ? groupNameEn : groupName) ?? t("noGroup"),
    ]),
  );
  const teams = [...new Set(visits.map(({ team }) => team))].filter((team) => team !== "").sort();
  return (
    <>
      <FilterSelect
        name="show"
        label={t("show")}
        all={t("showAll")}
        options={(["overdue", "team", "unit", "done"] as const).map((show) => ({
          value: show,
          label: t(`shows.${show}`),
        }))}
      />
      {groups.size > 1 && (
        <FilterSelect
          name="group"
          label={t("group")}
          all={t("allGroups")}
          options={[...groups].map(([value, label]) => ({ value, label }))}
        />
      )}
      {teams.length > 1 && (
        <FilterSelect
          name="team"
          label={t("team")}
          all={t("allTeams")}
          options={teams.map((team) => ({ value: team, label: team }))}
        />
      )}
    </>
  );
}

async function Side({ loaded, query }: BoardProps) {
  const t = await getTranslations("campaign");
  const sample = await getTranslations("sample");
  const { campaign, visits, documents, today, mayWrite, opens } = loaded;
  const base = `/campaigns/${campaign.id}`;
  const toAnnounce = visits.filter(({ moves }) => moves.includes("announce")).length;
  return (
    <SideColumn label={t("agenda.title")}>
      <Agenda days={agendaOf(visits, today)} today={today} />
      <ButtonStack>
        {toAnnounce > 0 && (
          <ButtonLink wide variant="go" icon={Send} href={`${base}/announce`}>
            {t("board.announce", { count: toAnnounce })}
          </ButtonLink>
        )}
        {mayWrite && (
          <ButtonLink wide icon={CalendarCog} href={`${base}/plan`}>
            {t("board.plan")}
          </ButtonLink>
        )}
        {opens.sample && (
          <ButtonLink wide icon={Dices} href={`${base}/sample`}>
            {sample("open")}
          </ButtonLink>
        )}
        {opens.results && (
          <ButtonLink wide icon={FileChartColumn} href={`${base}/results`}>
            {t("board.results")}
          </ButtonLink>
        )}
        <ButtonLink wide icon={FileText} href={`${base}/papers`}>
          {t("board.write")}
        </ButtonLink>
        <FileButton wide href={`${base}/export?${addressOf(query)}`}>
          {t("board.export")}
        </FileButton>
      </ButtonStack>
      <h2 className="mt-6 mb-1 text-16">{t("board.papers")}</h2>
      <PaperList papers={documents} />
    </SideColumn>
  );
}

import { FileSpreadsheet, UserMinus, UserPlus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { CandidateTable } from "@/components/sitting/candidate-table";
import { Invigilators } from "@/components/sitting/invigilators";
import { NextStep } from "@/components/sitting/next-step";
import { RemoveSelected } from "@/components/sitting/remove-selected";
import { ShortfallNote } from "@/components/sitting/shortfall-note";
import { SittingFacts } from "@/components/sitting/sitting-facts";
import { SittingHead } from "@/components/sitting/sitting-head";
import { SittingPapers } from "@/components/sitting/sitting-papers";
import { ButtonLink } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { FileButton } from "@/components/ui/file-button";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { Block, Page, SideColumn } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import type { SittingId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { checkSupply } from "@/lib/services/sitting/check-supply";
import { CANDIDATES_PER_PAGE, listCandidates } from "@/lib/services/sitting/list-candidates";
import { listInvigilatorChoices } from "@/lib/services/sitting/list-invigilator-choices";
import { loadSittingHead } from "@/lib/services/sitting/load-sitting-head";
import {
  assignInvigilatorAction,
  prepareSittingAction,
  removeCandidatesAction,
  removeInvigilatorAction,
} from "./actions";

const count = z.coerce.number().int().min(0).max(100_000).optional().catch(undefined);

const Query = z.object({
  q: z.string().max(200).catch(""),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  /** What was just added, told by the page that led here. */
  added: count,
  already: count,
  /** Who has no post on the day a draft was moved to. */
  without: count,
});

type Query = z.infer<typeof Query>;

type Props = {
  params: Promise<{ sittingId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function SittingPage({ params, searchParams }: Props) {
  const ctx = await requestContext();
  const sittingId = idOf<SittingId>((await params).sittingId);
  const query = Query.parse(await searchParams);
  const head = await loadSittingHead(ctx, { sittingId });
  const { sitting, test, counts, may } = head;
  const planning = may.write && sitting.state === "draft" && counts.listed > 0;
  const [list, lacks, choices] = await Promise.all([
    listCandidates(ctx, { sittingId, search: query.q, page: query.page }),
    planning ? checkSupply(ctx, { sittingId }) : [],
    may.write ? listInvigilatorChoices(ctx) : null,
  ]);
  return (
    <ClientMessages use={["candidate"]}>
      <Page
        top={<SittingHead {...head} section="list" />}
        side={<Side head={head} choices={choices} short={lacks.length > 0} />}
        sideFirst
      >
        <Told query={query} />
        {lacks.length > 0 && <ShortfallNote lacks={lacks} blueprintId={test.blueprintId} />}
        <List head={head} list={list} query={query} />
      </Page>
    </ClientMessages>
  );
}

type Head = Awaited<ReturnType<typeof loadSittingHead>>;
type Choices = Awaited<ReturnType<typeof listInvigilatorChoices>>;

type SideProps = { readonly head: Head; readonly choices: Choices | null; readonly short: boolean };

async function Side({ head, choices, short }: SideProps) {
  const t = await getTranslations("sitting");
  const { sitting, may } = head;
  const acts = choices && {
    choices,
    assign: assignInvigilatorAction,
    remove: removeInvigilatorAction,
  };
  return (
    <SideColumn label={t("next.title")}>
      <h2 className="mb-2 text-16">{t("next.title")}</h2>
      <NextStep {...head} short={short} prepare={prepareSittingAction} />
      <h2 className="mt-6 mb-1 text-16">{t("facts.title")}</h2>
      <SittingFacts {...head} showCode={may.invigilate} />
      <div className="mt-6">
        <Invigilators
          sittingId={sitting.id}
          invigilators={head.invigilators}
          {...(acts && { acts })}
        />
      </div>
      <SittingPapers sittingId={sitting.id} state={sitting.state} withResults={may.readResults} />
    </SideColumn>
  );
}

/** What came of the act that led here. */
async function Told({ query: { added, already = 0, without = 0 } }: { readonly query: Query }) {
  const t = await getTranslations("candidate.told");
  if (without > 0) return <Note tone="wait">{t("without", { count: without })}</Note>;
  if (added === undefined) return null;
  return (
    <Note tone={added > 0 ? "ok" : "plain"} role="status">
      {t("added", { count: added })} {already > 0 && t("already", { count: already })}
    </Note>
  );
}

type ListProps = {
  readonly head: Head;
  readonly list: Awaited<ReturnType<typeof listCandidates>>;
  readonly query: Query;
};

async function List({ head, list: { candidates, total }, query }: ListProps) {
  const t = await getTranslations("candidate.list");
  const { sitting, counts, may } = head;
  const removable = sitting.state === "draft" && may.write;
  if (counts.listed === 0) {
    return <EmptyState>{removable ? t("empty") : t("emptyReader")}</EmptyState>;
  }
  return (
    <>
      <Block space="small" className="flex flex-wrap items-center gap-3 pb-2">
        <SearchBox label={t("search")} />
        <ListActs head={head} />
      </Block>
      {candidates.length > 0 ? (
        <Candidates head={head} candidates={candidates} page={query.page} removable={removable} />
      ) : (
        <EmptyState action={<ButtonLink href={`/sittings/${sitting.id}`}>{t("clear")}</ButtonLink>}>
          {t("notFound")}
        </EmptyState>
      )}
      <Pagination
        page={query.page}
        pageSize={CANDIDATES_PER_PAGE}
        total={total}
        hrefOf={(page) =>
          `/sittings/${sitting.id}?${new URLSearchParams({ ...(query.q && { q: query.q }), page: `${page}` })}`
        }
      />
    </>
  );
}

const phases = {
  draft: "draft",
  ready: "running",
  open: "running",
  closed: "over",
  settled: "over",
} as const;

type CandidatesProps = Pick<ListProps, "head"> & {
  readonly candidates: ListProps["list"]["candidates"];
  readonly page: number;
  readonly removable: boolean;
};

/** One page of the list; of a draft, lines may be chosen to be taken off it. */
function Candidates({ head: { sitting, test }, candidates, page, removable }: CandidatesProps) {
  const table = (
    <CandidateTable
      sittingId={sitting.id}
      candidates={candidates}
      first={(page - 1) * CANDIDATES_PER_PAGE + 1}
      phase={phases[sitting.state]}
      scale={test.scale}
      choose={removable}
    />
  );
  if (!removable) return table;
  return (
    <RemoveSelected
      sittingId={sitting.id}
      action={removeCandidatesAction}
      icon={<Icon of={UserMinus} />}
    >
      {table}
    </RemoveSelected>
  );
}

async function ListActs({ head: { sitting, may } }: { readonly head: Head }) {
  const t = await getTranslations("candidate.list");
  const common = await getTranslations("common");
  const href = `/sittings/${sitting.id}`;
  const open = sitting.state === "ready" || sitting.state === "open";
  return (
    <>
      {may.write && sitting.state === "draft" && (
        <>
          <ButtonLink size="low" icon={UserPlus} href={`${href}/add`}>
            {t("add")}
          </ButtonLink>
          <ButtonLink size="low" icon={FileSpreadsheet} href={`${href}/import`}>
            {t("import")}
          </ButtonLink>
        </>
      )}
      {may.write && open && (
        <ButtonLink size="low" icon={UserPlus} href={`${href}/add`}>
          {t("addWalkIn")}
        </ButtonLink>
      )}
      <FileButton size="low" href={`${href}/export`}>
        {common("export_excel")}
      </FileButton>
    </>
  );
}

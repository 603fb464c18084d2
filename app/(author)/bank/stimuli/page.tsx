import { FilePlus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { StimulusTable } from "@/components/stimulus/stimulus-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterSelect } from "@/components/ui/filter-select";
import { Block, Page, PageHead } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { stimulusStates } from "@/lib/domain/stimulus/lifecycle";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { listStimuli, stimuliPerPage } from "@/lib/services/stimulus/list-stimuli";
import { bankAsked, banksAtHand } from "../banks-at-hand";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What an address asks for. What does not parse is no filter. */
const query = z.object({
  q: z.string().max(200).optional().catch(undefined),
  bank: z.uuid().optional().catch(undefined),
  state: z.enum(stimulusStates).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export default async function StimuliPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const asked = query.parse(await searchParams);
  const banks = await banksAtHand(ctx);
  const bank = bankAsked(banks, asked.bank);
  const t = await getTranslations("stimulus.list");
  const crumbs = [{ label: t("bank"), href: "/bank" }];
  if (!bank) {
    return (
      <Page>
        <PageHead title={t("title")} crumbs={crumbs} />
        <EmptyState>{t("noBank")}</EmptyState>
      </Page>
    );
  }
  const { stimuli, total } = await listStimuli(ctx, {
    ...{ bankId: bank.id, search: asked.q, page: asked.page },
    states: asked.state && [asked.state],
  });
  const hrefOf = (page: number) => {
    const next = { bank: bank.id, ...(asked.q && { q: asked.q }), page: String(page) };
    return `/bank/stimuli?${new URLSearchParams({ ...next, ...(asked.state && { state: asked.state }) })}`;
  };
  return (
    <Page>
      <PageHead title={t("title")} sub={t("sub", { total })} crumbs={crumbs}>
        {may(ctx.actor, "item.write") && (
          <ButtonLink variant="go" icon={FilePlus} href={`/bank/stimuli/new?bank=${bank.id}`}>
            {t("new")}
          </ButtonLink>
        )}
      </PageHead>
      <Block space="none" className="flex flex-wrap items-center gap-3 pb-3">
        <SearchBox label={t("search")} />
        <StateFilter />
      </Block>
      {stimuli.length > 0 ? (
        <>
          <StimulusTable stimuli={stimuli} />
          <Pagination page={asked.page} pageSize={stimuliPerPage} total={total} hrefOf={hrefOf} />
        </>
      ) : (
        <EmptyState>{asked.q || asked.state ? t("noMatch") : t("empty")}</EmptyState>
      )}
    </Page>
  );
}

async function StateFilter() {
  const t = await getTranslations("stimulus.list");
  const options = stimulusStates.map((value) => ({ value, label: t(`states.${value}`) }));
  return <FilterSelect name="state" label={t("state")} all={t("allStates")} options={options} />;
}

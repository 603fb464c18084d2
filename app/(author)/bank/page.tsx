import { getLocale, getTranslations } from "next-intl/server";
import { FilePlus } from "lucide-react";
import { ChangeForm } from "@/components/bulk/change-form";
import { BankForm } from "@/components/item/bank-form";
import { ItemFilters } from "@/components/item/item-filters";
import { type ItemRow, ItemTable } from "@/components/item/item-table";
import { ButtonLink } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { Block, Page, PageHead } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import type { ItemState } from "@/lib/domain/item/lifecycle";
import type { BankId } from "@/lib/domain/ids";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { itemsPerPage, listItems } from "@/lib/services/bank/list-items";
import { listTags } from "@/lib/services/bank/list-tags";
import { loadReference } from "@/lib/services/reference/load-reference";
import { bankAsked, banksAtHand } from "./banks-at-hand";
import { changeItemsAction, createBankAction } from "./actions";
import { choiceOf, itemQuery } from "./item-query";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BankPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const typed = await searchParams;
  const query = itemQuery.parse(typed);
  const banks = await banksAtHand(ctx);
  const t = await getTranslations("item");
  const bank = bankAsked(banks, query.bank);
  const writes = may(ctx.actor, "item.write");
  if (!bank) return <NoBank writes={writes} />;

  const { items, total, byState } = await listItems(ctx, {
    ...choiceOf(query, bank.id),
    page: query.page,
  });
  const hrefOf = (page: number) => {
    const next = new URLSearchParams();
    for (const [name, value] of Object.entries(typed)) {
      if (typeof value === "string") next.set(name, value);
    }
    next.set("page", String(page));
    return `/bank?${next}`;
  };
  const stored = sumOf(byState);
  return (
    <Page>
      <PageHead title={t("list.title")} sub={<StateCounts byState={byState} />}>
        {writes && (
          <ButtonLink variant="plain" href="/bank/banks">
            {t("banks.title")}
          </ButtonLink>
        )}
        <ReportLinks bankId={bank.id} />
        {may(ctx.actor, "item.export") && stored > 0 && <ExportLink typed={typed} />}
        {writes && (
          <ButtonLink variant="go" icon={FilePlus} href={`/bank/items/new?bank=${bank.id}`}>
            {t("list.new")}
          </ButtonLink>
        )}
      </PageHead>
      <Filters banks={banks} bankId={bank.id} />
      {items.length > 0 ? (
        <>
          <Items
            items={items}
            writes={writes}
            found={{ count: total, asked: askedOf(typed, bank.id) }}
          />
          <Pagination page={query.page} pageSize={itemsPerPage} total={total} hrefOf={hrefOf} />
        </>
      ) : (
        <EmptyState action={stored > 0 && <ButtonLink href="/bank">{t("list.clear")}</ButtonLink>}>
          {stored > 0 ? t("list.noMatch") : t("list.empty")}
        </EmptyState>
      )}
    </Page>
  );
}

async function ReportLinks({ bankId }: { bankId: BankId }) {
  const t = await getTranslations("item.list");
  const fault = await getTranslations("fault");
  const twin = await getTranslations("twin");
  const statistic = await getTranslations("statistic");
  const stimulus = await getTranslations("stimulus.list");
  return (
    <>
      <ButtonLink variant="plain" href={`/bank/stimuli?bank=${bankId}`}>
        {stimulus("title")}
      </ButtonLink>
      <ButtonLink variant="plain" href="/bank/reports?state=open">
        {fault("title")}
      </ButtonLink>
      <ButtonLink variant="plain" href="/bank/twins">
        {twin("title")}
      </ButtonLink>
      <ButtonLink variant="plain" href={`/bank/statistics?bank=${bankId}`}>
        {statistic("link")}
      </ButtonLink>
      <ButtonLink variant="plain" href={`/bank/report?bank=${bankId}`}>
        {t("report")}
      </ButtonLink>
    </>
  );
}

/** What the list shows is what is taken out. */
async function ExportLink({ typed }: { typed: Awaited<Props["searchParams"]> }) {
  const t = await getTranslations("item.list");
  const query = new URLSearchParams(
    Object.entries(typed).flatMap(([name, value]) =>
      typeof value === "string" && name !== "page" ? [[name, value]] : [],
    ),
  );
  return (
    <ButtonLink variant="plain" href={`/bank/export?${query}`}>
      {t("export")}
    </ButtonLink>
  );
}

const sumOf = (byState: ReadonlyMap<ItemState, number>) =>
  [...byState.values()].reduce((sum, count) => sum + count, 0);

async function StateCounts({ byState }: { byState: ReadonlyMap<ItemState, number> }) {
  const t = await getTranslations("item.list");
  const count = (state: ItemState) => byState.get(state) ?? 0;
  const counts = t("sub", {
    total: sumOf(byState),
    approved: count("approved"),
    inReview: count("in_review"),
    draft: count("draft"),
    suspended: count("suspended"),
    retired: count("retired"),
  });
  return (
    <>
      <p>{counts}</p>
      {sumOf(byState) > 0 && <p className="text-15">{t("notJudged")}</p>}
    </>
  );
}

async function namedPlaces() {
  const { topics, systems } = await loadReference(await requestContext());
  const english = (await getLocale()) === "en";
  const named = (rows: readonly { id: string; name: string; nameEn: string }[]) =>
    rows.map(({ id, name, nameEn }) => ({ id, name: english ? nameEn : name }));
  return { topics: named(topics), systems: named(systems) };
}

/** What was asked of the list, as hidden fields of a form. */
function askedOf(typed: Awaited<Props["searchParams"]>, bank: BankId): Record<string, string> {
  const asked = Object.entries({ ...typed, bank }).flatMap(([name, value]) =>
    typeof value === "string" && name !== "page" ? [[`asked.${name}`, value]] : [],
  );
  return Object.fromEntries(asked) as Record<string, string>;
}

type ItemsProps = {
  readonly items: readonly ItemRow[];
  readonly writes: boolean;
  readonly found: { readonly count: number; readonly asked: Record<string, string> };
};

/** The list; who writes items can change several at once. */
async function Items({ items, writes, found }: ItemsProps) {
  if (!writes) return <ItemTable items={items} />;
  const ctx = await requestContext();
  const places = await namedPlaces();
  const bankId = found.asked["asked.bank"] as BankId;
  const tags = await listTags(ctx, { bankId });
  return (
    <ClientMessages use={["item", "bulk", "upkeep"]}>
      <ChangeForm
        {...places}
        action={changeItemsAction}
        tags={tags.map(({ name }) => name)}
        found={found}
        changes={`/bank/changes?bank=${bankId}`}
      >
        <ItemTable chosen items={items} />
      </ChangeForm>
    </ClientMessages>
  );
}

type FiltersProps = {
  readonly banks: Awaited<ReturnType<typeof banksAtHand>>;
  readonly bankId: BankId;
};

async function Filters({ banks, bankId }: FiltersProps) {
  const { topics, systems } = await namedPlaces();
  const tags = await listTags(await requestContext(), { bankId });
  const t = await getTranslations("item.list");
  return (
    <Block space="none" className="flex flex-wrap items-center gap-3 pb-3">
      <SearchBox label={t("search")} />
      <ClientMessages use={["item", "upkeep"]}>
        <ItemFilters banks={banks} bankId={bankId} topics={topics} systems={systems} tags={tags} />
      </ClientMessages>
    </Block>
  );
}

async function NoBank({ writes }: { writes: boolean }) {
  const t = await getTranslations("item");
  return (
    <Page>
      <PageHead title={t("list.title")} />
      <EmptyState>{writes ? t("list.noBank") : t("list.noBankReader")}</EmptyState>
      {writes && (
        <Block>
          <BankForm
            action={createBankAction}
            texts={t.raw("bank.reasons") as Record<string, string>}
          />
        </Block>
      )}
    </Page>
  );
}

import { UserPlus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { UserTable } from "@/components/user/user-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterSelect } from "@/components/ui/filter-select";
import { Block, Page, PageHead } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { roles } from "@/lib/domain/policy/roles";
import { requestContext } from "@/lib/platform/request-context";
import { listUsers, USERS_PER_PAGE } from "@/lib/services/access/list-users";

const Query = z.object({
  q: z.string().max(200).catch(""),
  role: z.enum(roles).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

type Query = z.infer<typeof Query>;
type UsersPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export default async function UsersPage({ searchParams }: UsersPageProps) {
  const ctx = await requestContext();
  const query = Query.parse(await searchParams);
  const { users, total } = await listUsers(ctx, { ...query, search: query.q });
  const t = await getTranslations("user.list");
  return (
    <Page>
      <PageHead title={t("title")} sub={t("sorted")}>
        <ButtonLink href="/users/new" variant="go" icon={UserPlus}>
          {t("new")}
        </ButtonLink>
      </PageHead>
      <Filters />
      {users.length > 0 ? (
        <>
          <UserTable users={users} first={(query.page - 1) * USERS_PER_PAGE + 1} />
          <Pagination
            page={query.page}
            pageSize={USERS_PER_PAGE}
            total={total}
            hrefOf={(page) => hrefOf(query, page)}
          />
        </>
      ) : (
        <NoUsers filtered={query.q !== "" || query.role !== undefined} />
      )}
    </Page>
  );
}

async function Filters() {
  const t = await getTranslations("user.list");
  const names = await getTranslations("shell.roles");
  return (
    <Block space="none" className="flex flex-wrap items-center gap-x-6 gap-y-2 pb-3">
      <SearchBox label={t("search")} />
      <FilterSelect
        name="role"
        label={t("role")}
        all={t("all_roles")}
        options={roles.map((role) => ({ value: role, label: names(role) }))}
      />
    </Block>
  );
}

async function NoUsers({ filtered }: { readonly filtered: boolean }) {
  const t = await getTranslations("user.list");
  return filtered ? (
    <EmptyState action={<ButtonLink href="/users">{t("clear")}</ButtonLink>}>
      {t("not_found")}
    </EmptyState>
  ) : (
    <EmptyState>{t("none")}</EmptyState>
  );
}

function hrefOf({ q, role }: Query, page: number): string {
  const params = new URLSearchParams({ ...(q && { q }), ...(role && { role }), page: `${page}` });
  return `/users?${params}`;
}

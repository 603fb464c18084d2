import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { VersionComparison } from "@/components/item/version-comparison";
import { Block, Page, PageHead } from "@/components/ui/page";
import type { ItemId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { compareVersions } from "@/lib/services/bank/compare-versions";
import { loadItem } from "@/lib/services/bank/load-item";

type Props = {
  params: Promise<{ itemId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const version = z.coerce.number().int().min(1);
const Query = z.object({ before: version, after: version });

export default async function ComparePage({ params, searchParams }: Props) {
  const ctx = await requestContext();
  const itemId = idOf<ItemId>((await params).itemId);
  const query = Query.safeParse(await searchParams);
  if (!query.success) notFound();
  const { before, after } = query.data;
  const parts = await compareVersions(ctx, { itemId, before, after });
  const { code } = await loadItem(ctx, { itemId });
  const t = await getTranslations("item");
  return (
    <Page>
      <PageHead
        title={t("compare.title", { code, before, after })}
        crumbs={[
          { label: t("list.title"), href: "/bank" },
          { label: t("page.title", { code }), href: `/bank/items/${itemId}` },
        ]}
      />
      {parts.length > 0 && (
        <Block space="none">
          <p className="text-15 text-ink-2">{t("compare.legend", { before, after })}</p>
        </Block>
      )}
      <VersionComparison parts={parts} />
    </Page>
  );
}

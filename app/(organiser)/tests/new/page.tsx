import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TestForm } from "@/components/test/test-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Block, Page, PageHead } from "@/components/ui/page";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { listBlueprints } from "@/lib/services/blueprint/list-blueprints";
import { createTestAction } from "../actions";

type Props = { searchParams: Promise<{ blueprint?: string | string[] }> };

export default async function NewTestPage({ searchParams }: Props) {
  const ctx = await requestContext();
  if (!may(ctx.actor, "blueprint.write")) notFound();
  const published = (await listBlueprints(ctx)).filter(({ state }) => state === "published");
  const { blueprint: asked } = await searchParams;
  const t = await getTranslations("test");
  return (
    <Page>
      <PageHead title={t("new.title")} crumbs={[{ label: t("list.title"), href: "/tests" }]} />
      {published.length === 0 ? (
        <EmptyState action={<ButtonLink href="/blueprints">{t("list.toBlueprints")}</ButtonLink>}>
          {t("list.noBlueprint")}
        </EmptyState>
      ) : (
        <Block space="none">
          <TestForm
            blueprints={published}
            blueprintId={published.find(({ id }) => id === asked)?.id}
            action={createTestAction}
          />
        </Block>
      )}
    </Page>
  );
}

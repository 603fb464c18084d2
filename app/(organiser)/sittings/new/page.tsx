import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SittingForm } from "@/components/sitting/sitting-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Block, Page, PageHead } from "@/components/ui/page";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { loadSittingChoices } from "@/lib/services/sitting/load-sitting-choices";
import { createSittingAction } from "../actions";

export default async function NewSittingPage() {
  const ctx = await requestContext();
  if (!may(ctx.actor, "sitting.write")) notFound();
  const choices = await loadSittingChoices(ctx, { on: dayInVietNam(ctx.now) });
  const t = await getTranslations("sitting");
  return (
    <Page>
      <PageHead
        title={t("new.title")}
        sub={t("new.sub")}
        crumbs={[{ label: t("list.title"), href: "/sittings" }]}
      />
      {choices.tests.length === 0 ? (
        <EmptyState action={<ButtonLink href="/tests">{t("new.toTests")}</ButtonLink>}>
          {t("new.noTest")}
        </EmptyState>
      ) : (
        <Block space="none">
          <SittingForm {...choices} action={createSittingAction} />
        </Block>
      )}
    </Page>
  );
}

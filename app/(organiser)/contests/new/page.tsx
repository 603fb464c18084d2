import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ContestForm } from "@/components/contest/contest-form";
import { Block, Page, PageHead } from "@/components/ui/page";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { loadContestChoices } from "@/lib/services/contest/load-contest-choices";
import { createContestAction } from "../actions";

export default async function NewContestPage() {
  const ctx = await requestContext();
  if (!may(ctx.actor, "contest.write")) notFound();
  const { units } = await loadContestChoices(ctx, { on: dayInVietNam(ctx.now) });
  const t = await getTranslations("contest");
  return (
    <Page>
      <PageHead
        title={t("new.title")}
        sub={t("new.sub")}
        crumbs={[{ label: t("list.title"), href: "/contests" }]}
      />
      <Block space="none">
        <ContestForm units={units} action={createContestAction} />
      </Block>
    </Page>
  );
}

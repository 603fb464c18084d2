import { Scale } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ReorganiseForm } from "@/components/unit/reorganise-form";
import { ButtonLink } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { dayOf } from "@/components/ui/day";
import { Block, Page, PageHead } from "@/components/ui/page";
import { parseDay } from "@/lib/domain/calendar/typed";
import { requestContext } from "@/lib/platform/request-context";
import { listUnitChoices } from "@/lib/services/unit/list-unit-choices";
import { reviewPlanAction } from "./actions";

type ReorganisePageProps = { searchParams: Promise<Record<string, string | string[]>> };

export default async function ReorganisePage({ searchParams }: ReorganisePageProps) {
  const ctx = await requestContext();
  const query = await searchParams;
  const { units } = await listUnitChoices(ctx);
  const t = await getTranslations("unit");
  const reconciliation = await getTranslations("reconciliation");
  const on = parseDay(one(query.on) ?? "");
  return (
    <Page>
      <PageHead
        title={t("reorganise.title")}
        sub={t("reorganise.text")}
        crumbs={[{ label: t("list.title"), href: "/units" }]}
      >
        <ButtonLink href="/units/reconciliation" icon={Scale}>
          {reconciliation("link")}
        </ButtonLink>
      </PageHead>
      <Block>
        <ClientMessages use={["unit"]}>
          <ReorganiseForm
            action={reviewPlanAction}
            units={units}
            planned={{
              kind: one(query.kind),
              on: on === null ? undefined : dayOf(on),
              legalBasis: one(query.legalBasis),
              note: one(query.note),
            }}
            from={[query.from ?? []].flat()}
            to={[query.to ?? []].flat()}
          />
        </ClientMessages>
      </Block>
    </Page>
  );
}

const one = (value: string | string[] | undefined) => [value].flat()[0];

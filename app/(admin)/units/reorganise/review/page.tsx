import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReorganisationPreview } from "@/components/unit/reorganisation-preview";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { dayOf } from "@/components/ui/day";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { requestContext } from "@/lib/platform/request-context";
import { previewReorganisation } from "@/lib/services/unit/preview-reorganisation";
import { reorganiseAction } from "../actions";
import { paramsOf, planOf } from "../plan";

type ReviewPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export default async function ReviewReorganisationPage({ searchParams }: ReviewPageProps) {
  const ctx = await requestContext();
  const query = await searchParams;
  const plan = planOf(
    new URLSearchParams(
      Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
    ),
  );
  // An address that somebody changed by hand.
  if (!plan.success) redirect("/units/reorganise");
  const { kind, on, legalBasis, note, move } = plan.data;
  const preview = await previewReorganisation(ctx, plan.data);
  const params = `${paramsOf(plan.data)}`;
  const t = await getTranslations("unit");
  const common = await getTranslations("common");
  return (
    <Page>
      <PageHead
        title={t("preview.title", { kind: t(`history.kinds.${kind}`), day: dayOf(on) })}
        sub={legalBasis}
        crumbs={[
          { label: t("list.title"), href: "/units" },
          { label: t("reorganise.title"), href: `/units/reorganise?${params}` },
        ]}
      />
      <Block>
        <SectionHead title={t("preview.changes")} sub={note} />
        <ReorganisationPreview
          {...preview}
          on={on}
          moves={move !== undefined && preview.successors.length === 1}
        />
        <ClientMessages use={["unit"]}>
          <div className="mt-5">
            <ButtonRow>
              <ButtonLink href={`/units/reorganise?${params}`}>{t("preview.back")}</ButtonLink>
              <ConfirmButton
                title={t("preview.ask", { units: preview.ending.length, day: dayOf(on) })}
                text={<p>{t("preview.final")}</p>}
                confirm={t("preview.confirm")}
                cancel={common("cancel")}
                action={reorganiseAction}
                fields={{ plan: params }}
                texts={t.raw("reasons") as Record<string, string>}
              >
                {t("preview.confirm")}
              </ConfirmButton>
            </ButtonRow>
          </div>
        </ClientMessages>
      </Block>
    </Page>
  );
}

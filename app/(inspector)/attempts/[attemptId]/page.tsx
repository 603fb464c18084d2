import { getTranslations } from "next-intl/server";
import { AttemptItem } from "@/components/result/attempt-item";
import { AttemptSum } from "@/components/result/attempt-sum";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import type { AttemptId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadAttemptReview } from "@/lib/services/attempt/load-attempt-review";

type Props = { params: Promise<{ attemptId: string }> };

export default async function AttemptPage({ params }: Props) {
  const ctx = await requestContext();
  const attemptId = idOf<AttemptId>((await params).attemptId);
  const result = await loadAttemptReview(ctx, { attemptId });
  const t = await getTranslations("result.attempt");
  const common = await getTranslations("common");
  if (!result.ok) {
    return (
      <Page>
        <PageHead title={t("closed_title")} />
        <EmptyState action={<ButtonLink href="/">{t("home")}</ButtonLink>}>
          {t("sitting_open")}
        </EmptyState>
      </Page>
    );
  }
  const attempt = result.value;
  const { familyName, middleName, givenName, number, unitName, title } = attempt;
  return (
    <Page side={<AttemptSum attempt={attempt} />} sideWidth="narrow">
      <PageHead
        title={t("title", { name: [familyName, middleName, givenName].filter(Boolean).join(" ") })}
        crumbs={[{ label: attempt.sittingName }, { label: unitName }]}
        sub={t("sub", { number: number ?? "", unit: unitName, title })}
      >
        <PrintButton label={common("print.button")} />
      </PageHead>
      {attempt.items.map((reviewed) => (
        <AttemptItem
          key={reviewed.item.position}
          reviewed={{
            ...reviewed,
            voided: attempt.voided,
            fileAddress: `/attempts/${attemptId}/files/${reviewed.item.position}`,
          }}
        />
      ))}
    </Page>
  );
}

import { getLocale, getTranslations } from "next-intl/server";
import { StimulusView } from "@/components/stimulus/stimulus-view";
import { ItemContent } from "@/components/item/item-content";
import { PracticeForm } from "@/components/practice/practice-form";
import { PracticeSide } from "@/components/practice/practice-side";
import { Arrival } from "@/components/ui/arrival";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Block, Page, PageHead } from "@/components/ui/page";
import type { TopicId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadPracticeItem } from "@/lib/services/practice/load-practice-item";
import { answerPracticeItemAction } from "../actions";

type Props = { params: Promise<{ topicId: string }> };

export default async function PracticeItemPage({ params }: Props) {
  const ctx = await requestContext();
  const topicId = idOf<TopicId>((await params).topicId);
  const { topic, progress, next } = await loadPracticeItem(ctx, { topicId });
  const t = await getTranslations("practice");
  const name = (await getLocale()) === "en" ? topic.nameEn : topic.name;
  return (
    <Page side={<PracticeSide progress={progress} />}>
      <PageHead
        title={name}
        crumbs={[{ label: t("title"), href: "/practice" }]}
        sub={next?.again ? t("question.again") : t("question.fresh")}
      />
      {next ? (
        <>
          <Arrival>
            <Block space="none" className="max-w-text pb-4 text-18 font-semibold">
              {next.item.stimulus && <StimulusView stimulus={next.item.stimulus} />}
              <ItemContent blocks={next.item.content} />
            </Block>
          </Arrival>
          <PracticeForm
            itemVersionId={next.itemVersionId}
            item={next.item}
            action={answerPracticeItemAction}
          />
        </>
      ) : (
        <EmptyState action={<ButtonLink href="/practice">{t("side.others")}</ButtonLink>}>
          {t("question.none")}
        </EmptyState>
      )}
    </Page>
  );
}

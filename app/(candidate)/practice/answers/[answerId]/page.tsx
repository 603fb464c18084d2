import { ArrowRight } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { StimulusView } from "@/components/stimulus/stimulus-view";
import { ItemContent } from "@/components/item/item-content";
import { PracticeSide } from "@/components/practice/practice-side";
import { PracticeVerdict } from "@/components/practice/practice-verdict";
import { Arrival } from "@/components/ui/arrival";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import type { PracticeAnswerId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadPracticeAnswer } from "@/lib/services/practice/load-practice-answer";

type Props = { params: Promise<{ answerId: string }> };

export default async function PracticeAnswerPage({ params }: Props) {
  const ctx = await requestContext();
  const answerId = idOf<PracticeAnswerId>((await params).answerId);
  const { topic, progress, right, ...judged } = await loadPracticeAnswer(ctx, { answerId });
  const t = await getTranslations("practice");
  const name = (await getLocale()) === "en" ? topic.nameEn : topic.name;
  const next = (
    <ButtonLink variant="go" iconAfter={ArrowRight} href={`/practice/${topic.id}`}>
      {t("verdict.next")}
    </ButtonLink>
  );
  return (
    <Page side={<PracticeSide progress={progress} />}>
      <PageHead title={name} crumbs={[{ label: t("title"), href: "/practice" }]} />
      <Arrival>
        <Note
          tone={right ? "ok" : "bad"}
          title={t(right ? "verdict.isRight" : "verdict.isWrong")}
          action={next}
        >
          {t(right ? "verdict.isRightText" : "verdict.isWrongText")}
        </Note>
      </Arrival>
      <Block space="small" className="max-w-text pb-4 text-18 font-semibold">
        {judged.item.stimulus && <StimulusView stimulus={judged.item.stimulus} />}
        <ItemContent blocks={judged.item.content} />
      </Block>
      <PracticeVerdict judged={judged} />
    </Page>
  );
}

import { getTranslations } from "next-intl/server";
import { AnswerReading } from "@/components/marking/answer-reading";
import { MarkSheet } from "@/components/marking/mark-sheet";
import { ButtonLink } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Meter } from "@/components/ui/meter";
import { Note } from "@/components/ui/note";
import { Page, PageHead, SideColumn } from "@/components/ui/page";
import type { HandMarkId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { type LoadedMark, loadOwnMark } from "@/lib/services/marking/load-own-mark";
import { handInMarkAction, saveMarkAction } from "../actions";

type Props = { params: Promise<{ markId: string }> };

export default async function MarkPage({ params }: Props) {
  const markId = idOf<HandMarkId>((await params).markId);
  const mark = await loadOwnMark(await requestContext(), { markId });
  const t = await getTranslations("marking");
  const { code, testName, rubric, deciding, handedInAt } = mark;
  const { before, after, nextOpen } = neighbours(mark);
  return (
    <Page
      top={
        <PageHead
          title={t("answer.title", { code })}
          crumbs={[{ label: t("queue.title"), href: "/marking" }]}
          sub={testName}
        >
          {before && (
            <ButtonLink size="low" variant="plain" href={`/marking/${before}`}>
              {t("answer.before")}
            </ButtonLink>
          )}
          {after && (
            <ButtonLink size="low" href={`/marking/${after}`}>
              {t("answer.after")}
            </ButtonLink>
          )}
        </PageHead>
      }
      side={
        <SideColumn label={t("sheet.title")}>
          <div className="md:sticky md:top-4">
            <Progress mark={mark} />
            <ClientMessages use={["marking"]}>
              <MarkSheet
                key={markId}
                mark={{
                  id: markId,
                  points: mark.points,
                  comment: mark.comment,
                  handedIn: handedInAt !== null,
                }}
                rubric={rubric}
                save={saveMarkAction}
                handIn={handInMarkAction}
                next={nextOpen ? `/marking/${nextOpen}` : "/marking"}
              />
            </ClientMessages>
          </div>
        </SideColumn>
      }
    >
      {deciding && <Note tone="wait">{t("answer.deciding")}</Note>}
      <AnswerReading {...mark} markId={markId} />
    </Page>
  );
}

async function Progress({ mark: { queue } }: { readonly mark: LoadedMark }) {
  const t = await getTranslations("marking.queue");
  const done = queue.filter(({ handedInAt }) => handedInAt !== null).length;
  const words = t("done", { done, given: queue.length });
  return (
    <div className="mb-4 text-15">
      {words}
      <Meter value={done} max={queue.length} label={words} />
    </div>
  );
}

/** The answers beside this one, and the next that is still to be marked, after the last the first. */
function neighbours({ id, queue }: LoadedMark) {
  const at = queue.findIndex((each) => each.id === id);
  const open = (each: LoadedMark["queue"][number]) => each.handedInAt === null && each.id !== id;
  const nextOpen = queue.slice(at + 1).find(open) ?? queue.find(open);
  return { before: queue[at - 1]?.id, after: queue[at + 1]?.id, nextOpen: nextOpen?.id };
}

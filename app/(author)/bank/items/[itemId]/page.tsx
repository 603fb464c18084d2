import { getLocale, getTranslations } from "next-intl/server";
import { FaultReports } from "@/components/fault/fault-reports";
import { ItemEditor } from "@/components/item/item-editor";
import { ItemHints } from "@/components/item/item-hints";
import { ItemHistory } from "@/components/item/item-history";
import { ItemMove, ItemMoves, type Move } from "@/components/item/item-moves";
import { ItemPreview } from "@/components/item/item-preview";
import { ItemReading } from "@/components/item/item-reading";
import { ItemStateMark } from "@/components/item/item-state";
import { ReviewActs } from "@/components/item/review-acts";
import { Confirmations } from "@/components/legal/confirmations";
import { EndedBases } from "@/components/legal/ended-bases";
import { ItemStatistics } from "@/components/statistic/item-statistics";
import { AlikeList } from "@/components/twin/alike-list";
import { ClientMessages } from "@/components/ui/client-messages";
import { Dock } from "@/components/ui/dock";
import { exactText, instantText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { Block, Page, PageHead, SideColumn } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { ItemTags } from "@/components/upkeep/item-tags";
import { Recheck } from "@/components/upkeep/recheck";
import { documentStanding } from "@/lib/domain/bank/document-standing";
import { reviewDayAfter, reviewStanding } from "@/lib/domain/bank/review-by";
import { typeItem } from "@/lib/domain/bank/type-item";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { ItemId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { type LoadedItem, loadItem } from "@/lib/services/bank/load-item";
import { listTags } from "@/lib/services/bank/list-tags";
import { listFaultReports } from "@/lib/services/bank/list-fault-reports";
import { loadItemStatistics } from "@/lib/services/bank/load-item-statistics";
import { lookForAlike } from "@/lib/services/bank/look-for-alike";
import { confirmBasisAction } from "../../documents/actions";
import { answerFaultReportAction } from "../../reports/actions";
import { moveItemAction, openPracticeAction, reviewItemAction, saveItemAction } from "../actions";
import { recheckItemAction, tagItemAction } from "./actions";
import { editorLists } from "../editor-lists";

type Props = { params: Promise<{ itemId: string }> };

export default async function ItemPage({ params }: Props) {
  const ctx = await requestContext();
  const item = await loadItem(ctx, { itemId: idOf<ItemId>((await params).itemId) });
  const lists = await editorLists(ctx);
  const alike = await lookForAlike(ctx, { itemId: item.id, wording: item.wording });
  const edits = item.acts.includes("save");
  // The dock of either sheet already offers what comes next.
  const offered: readonly string[] = edits ? ["submit"] : ["withdraw"];
  const moves = item.acts.filter((act): act is Move => isMove(act) && !offered.includes(act));
  return (
    <Page
      top={
        <ClientMessages use={["item", "picture", "stimulus"]}>
          {edits ? <Editing item={item} lists={lists} /> : <Reading item={item} lists={lists} />}
        </ClientMessages>
      }
    >
      <Block space="none">
        <AlikeList alike={alike} />
      </Block>
      <ClientMessages use={["item", "picture"]}>
        <ItemMoves
          item={item}
          moves={moves}
          action={moveItemAction}
          openPractice={openPracticeAction}
        />
      </ClientMessages>
      <Upkeep item={item} />
      <ItemStatistics versions={await loadItemStatistics(ctx, { itemId: item.id })} />
      <ItemHistory
        itemId={item.id}
        approvedVersion={item.approvedVersion}
        versions={item.versions}
        reviews={item.reviews}
        whereUsed={item.whereUsed}
      />
      {item.whereUsed.length > 0 && <ScoringLink itemId={item.id} />}
      <Confirmations confirmations={item.confirmations} />
      <ReportsOfItem itemId={item.id} />
    </Page>
  );
}

/** For a question that was found wrong after people answered it. */
async function ScoringLink({ itemId }: { itemId: ItemId }) {
  const t = await getTranslations("item.used");
  return (
    <Block space="none">
      <Link href={`/bank/items/${itemId}/scoring`} className="inline-block py-2">
        {t("scoring")}
      </Link>
    </Block>
  );
}

/** What keeps an approved item right over the years: its day, what was found, and its tags. */
async function Upkeep({ item }: { item: LoadedItem }) {
  const ctx = await requestContext();
  const today = dayInVietNam(ctx.now);
  const tags = item.acts.includes("tag") && (await listTags(ctx, item));
  return (
    <ClientMessages use={["upkeep"]}>
      <Recheck
        item={item}
        standing={reviewStanding(item.reviewBy, today)}
        next={reviewDayAfter(today)}
        mayRecheck={item.acts.includes("recheck")}
        rechecks={item.rechecks}
        action={recheckItemAction}
      />
      <ItemTags
        item={item}
        known={tags ? tags.map(({ name }) => name) : null}
        action={tagItemAction}
      />
    </ClientMessages>
  );
}

async function ReportsOfItem({ itemId }: { itemId: ItemId }) {
  const { reports } = await listFaultReports(await requestContext(), { itemId, page: 1 });
  if (reports.length === 0) return null;
  const t = await getTranslations("fault");
  return (
    <>
      <Block>
        <SectionHead title={t("ofItem")} />
      </Block>
      <FaultReports reports={reports} action={answerFaultReportAction} />
    </>
  );
}

const isMove = (act: LoadedItem["acts"][number]) =>
  !["save", "approve", "return", "confirm_basis", "tag", "recheck"].includes(act);

type SheetProps = {
  readonly item: LoadedItem;
  readonly lists: Awaited<ReturnType<typeof editorLists>>;
};

async function Editing({ item, lists }: SheetProps) {
  const t = await getTranslations("item");
  const at = exactText(item.versions[0]?.createdAt ?? new Date());
  return (
    <ItemEditor
      initial={typeItem(item)}
      lists={lists}
      action={saveItemAction}
      fields={{ itemId: item.id, version: String(item.currentVersion) }}
      stimuli={{ bankId: item.bankId, chosen: item.stimulus && { ...item.stimulus, items: 0 } }}
      texts={t.raw("editor.reasons") as Record<string, string>}
      saved={t("editor.savedAs", { version: item.currentVersion, at })}
      saveLabel={item.state === "draft" ? t("editor.save") : t("editor.saveApproved")}
      submits={item.acts.includes("submit")}
      head={
        <>
          <ItemHead item={item} />
          <ItemNote item={item} />
          <EndedNote item={item} lists={lists} />
        </>
      }
    />
  );
}

async function Reading({ item, lists }: SheetProps) {
  const t = await getTranslations("item");
  const english = (await getLocale()) === "en";
  const { wording, legalBases, place, topic, system } = item;
  const reviews = item.acts.includes("approve");
  const withdraws = item.acts.includes("withdraw");
  return (
    <>
      <div className="grid lg:grid-cols-[minmax(0,1fr)_520px]">
        <div className="min-w-0 pb-7">
          <ItemHead item={item} />
          <ItemNote item={item} />
          <EndedNote item={item} lists={lists} />
          <ItemReading
            wording={wording}
            stimulus={item.stimulus}
            legalBases={legalBases}
            place={[
              { label: t("editor.topic"), value: english ? topic.nameEn : topic.name },
              {
                label: t("editor.system"),
                value: (english ? system?.nameEn : system?.name) ?? t("editor.noSystem"),
              },
              { label: t("editor.level"), value: t(`levelWithCode.${place.level}`) },
            ]}
          />
        </div>
        <SideColumn label={t("editor.reviewOfItem")}>
          <ItemPreview
            stem={wording.stem}
            interaction={wording.interaction}
            stimulus={item.stimulus}
          />
          <ItemHints item={typeItem(item)} documents={lists.documents} today={lists.today} />
        </SideColumn>
      </div>
      {(reviews || withdraws) && (
        <Dock>
          <span className="mr-auto text-15 text-ink-2">{t("editor.otherPerson")}</span>
          {withdraws && <ItemMove item={item} move="withdraw" action={moveItemAction} />}
          {reviews && (
            <ReviewActs
              item={{ id: item.id, code: item.code, version: item.currentVersion }}
              action={reviewItemAction}
            />
          )}
        </Dock>
      )}
    </>
  );
}

async function ItemHead({ item }: { item: LoadedItem }) {
  const t = await getTranslations("item");
  const english = (await getLocale()) === "en";
  const { topic, system } = item;
  const place = [topic, system].flatMap((named) =>
    named ? [english ? named.nameEn : named.name] : [],
  );
  return (
    <PageHead
      title={t("page.title", { code: item.code })}
      crumbs={[{ label: t("list.title"), href: "/bank" }, ...place.map((label) => ({ label }))]}
      sub={t("page.version", { version: item.currentVersion })}
    >
      <ItemStateMark state={item.state} />
    </PageHead>
  );
}

/** The one thing about the item's standing that whoever opens it should know first. */
async function ItemNote({ item }: { item: LoadedItem }) {
  const t = await getTranslations("item.page");
  switch (item.state) {
    case "suspended":
      return <Note tone="bad">{t("suspendedNote")}</Note>;
    case "retired":
      return <Note tone="plain">{t("retiredNote")}</Note>;
    case "in_review":
      if (item.ownReview) return <Note tone="wait">{t("ownNote")}</Note>;
      return item.acts.includes("withdraw") ? <Note tone="plain">{t("reviewNote")}</Note> : null;
    case "draft":
      return <DraftNote item={item} />;
    case "approved":
      return <PracticeNote item={item} />;
  }
}

/** Whoever writes at an item may not confirm it; the sheet of a reviewer has the button. */
function EndedNote({ item, lists }: SheetProps) {
  const confirms = item.acts.includes("confirm_basis") && !item.acts.includes("save");
  return (
    <EndedBases
      item={item}
      ended={item.endedBases}
      inForce={lists.documents.filter(
        ({ effectiveFrom: firstDay, lastDay }) =>
          documentStanding({ firstDay, lastDay }, lists.today) === "in_force",
      )}
      confirm={confirms ? confirmBasisAction : undefined}
    />
  );
}

async function PracticeNote({ item: { practiceSince } }: { item: LoadedItem }) {
  const t = await getTranslations("item.page");
  if (practiceSince === null) return null;
  return <Note tone="plain">{t("practiceNote", { at: instantText(practiceSince) })}</Note>;
}

async function DraftNote({ item }: { item: LoadedItem }) {
  const t = await getTranslations("item.page");
  const [last] = item.reviews;
  if (last?.verdict === "returned") {
    return (
      <Note tone="wait" title={t("returnedNote", { version: last.version })}>
        <span className="whitespace-pre-line">{last.comment}</span>
      </Note>
    );
  }
  if (item.lacksKey) return <Note tone="bad">{t("keylessNote")}</Note>;
  if (item.approvedVersion === null) return null;
  return <Note tone="plain">{t("draftBesideApproved", { approved: item.approvedVersion })}</Note>;
}

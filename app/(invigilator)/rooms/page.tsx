import { getTranslations } from "next-intl/server";
import { RoomTable } from "@/components/invigilation/room-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { requestContext } from "@/lib/platform/request-context";
import { listMySittings } from "@/lib/services/sitting/list-my-sittings";

export default async function RoomsPage() {
  const ctx = await requestContext();
  const { ahead, over } = await listMySittings(ctx);
  const t = await getTranslations("invigilation.list");
  const today = dayInVietNam(ctx.now);
  const isNow = ({ state, windowFrom }: (typeof ahead)[number]) =>
    state === "open" || dayInVietNam(windowFrom) === today;
  const groups = [
    { key: "today", rooms: ahead.filter(isNow) },
    { key: "ahead", rooms: ahead.filter((room) => !isNow(room)) },
    { key: "over", rooms: over },
  ].filter(({ rooms }) => rooms.length > 0);
  return (
    <Page>
      <PageHead title={t("title")} sub={t("sub")} />
      {groups.length === 0 && <EmptyState>{t("empty")}</EmptyState>}
      {groups.map(({ key, rooms }) => (
        <section key={key} aria-labelledby={key}>
          <Block className="pb-2">
            <SectionHead id={key} title={t(`groups.${key}`)} />
          </Block>
          <RoomTable caption={t(`groups.${key}`)} rooms={rooms} />
        </section>
      ))}
    </Page>
  );
}

import { getTranslations } from "next-intl/server";
import { AccommodationList } from "@/components/officer/accommodation-list";
import { OfficerActs } from "@/components/officer/officer-acts";
import { OfficerFacts } from "@/components/officer/officer-facts";
import { PostTable } from "@/components/officer/post-table";
import { SittingHistory } from "@/components/officer/sitting-history";
import { ClientMessages } from "@/components/ui/client-messages";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import type { OfficerId } from "@/lib/domain/ids";
import { fullName } from "@/lib/domain/person/name";
import { idOf } from "@/lib/platform/id-of";
import { requestContext, type SignedInContext } from "@/lib/platform/request-context";
import { listPostChoices } from "@/lib/services/officer/list-post-choices";
import { loadOfficer } from "@/lib/services/officer/load-officer";
import {
  addPostAction,
  correctOfficerAction,
  endAccommodationAction,
  endPostAction,
  grantAccommodationAction,
  transferOfficerAction,
} from "./actions";

type OfficerPageProps = { params: Promise<{ officerId: string }> };

export default async function OfficerPage({ params }: OfficerPageProps) {
  const ctx = await requestContext();
  const officerId = idOf<OfficerId>((await params).officerId);
  const found = await loadOfficer(ctx, { officerId });
  const { officer, posts, sittings, mayWrite, accommodations } = found;
  const t = await getTranslations("officer");
  return (
    <ClientMessages use={["officer"]}>
      <Page>
        <PageHead
          title={nameOf(officer)}
          crumbs={[{ label: t("list.title"), href: "/officers" }]}
        />
        <Block space="small">
          <OfficerFacts officer={officer} />
        </Block>
        <Block className="pb-2">
          <SectionHead title={t("posts.title")} />
        </Block>
        <PostTable posts={posts} officerId={officerId} end={mayWrite ? endPostAction : undefined} />
        <Block className="pb-2">
          <SectionHead title={t("sittings.title")} />
          {sittings.length === 0 && <p>{t("sittings.none")}</p>}
        </Block>
        {sittings.length > 0 && <SittingHistory sittings={sittings} />}
        {accommodations && (
          <Block>
            <SectionHead title={t("accommodation.title")} sub={t("accommodation.text")} />
            {accommodations.length > 0 ? (
              <AccommodationList accommodations={accommodations} />
            ) : (
              <p>{t("accommodation.none")}</p>
            )}
          </Block>
        )}
        {mayWrite && <Acts ctx={ctx} found={found} />}
      </Page>
    </ClientMessages>
  );
}

type ActsProps = {
  readonly ctx: SignedInContext;
  readonly found: Awaited<ReturnType<typeof loadOfficer>>;
};

async function Acts({ ctx, found: { officer, accommodations } }: ActsProps) {
  const choices = await listPostChoices(ctx);
  const t = await getTranslations("officer.acts");
  const { id, staffCode, birthDate, sex } = officer;
  return (
    <Block>
      <SectionHead title={t("title")} />
      <OfficerActs
        officerId={id}
        facts={{ name: nameOf(officer), staffCode, birthDate, sex }}
        choices={choices}
        accommodated={(accommodations ?? []).some(({ validTo }) => validTo === null)}
        actions={{
          correct: correctOfficerAction,
          transfer: transferOfficerAction,
          add_post: addPostAction,
          accommodate: grantAccommodationAction,
          end_accommodation: endAccommodationAction,
        }}
      />
    </Block>
  );
}

type Named = Readonly<Record<"familyName" | "middleName" | "givenName", string>>;

const nameOf = ({ familyName: family, middleName: middle, givenName: given }: Named) =>
  fullName({ family, middle, given });

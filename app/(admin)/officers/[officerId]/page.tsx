import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfficerFacts } from "@/components/officer/officer-facts";
import { PostTable } from "@/components/officer/post-table";
import { SittingHistory } from "@/components/officer/sitting-history";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import type { OfficerId } from "@/lib/domain/ids";
import { fullName } from "@/lib/domain/person/name";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadOfficer } from "@/lib/services/officer/load-officer";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("officer.list");
  return { title: t("title") };
}

type OfficerPageProps = { params: Promise<{ officerId: string }> };

export default async function OfficerPage({ params }: OfficerPageProps) {
  const ctx = await requestContext();
  const officerId = idOf<OfficerId>((await params).officerId);
  const { officer, posts, sittings } = await loadOfficer(ctx, { officerId });
  const t = await getTranslations("officer");
  return (
    <Page>
      <PageHead
        title={fullName({
          family: officer.familyName,
          middle: officer.middleName,
          given: officer.givenName,
        })}
        crumbs={[{ label: t("list.title"), href: "/officers" }]}
      />
      <Block space="small">
        <OfficerFacts officer={officer} />
      </Block>
      <Block className="pb-2">
        <SectionHead title={t("posts.title")} />
      </Block>
      <PostTable posts={posts} />
      <Block className="pb-2">
        <SectionHead title={t("sittings.title")} />
        {sittings.length === 0 && <p>{t("sittings.none")}</p>}
      </Block>
      {sittings.length > 0 && <SittingHistory sittings={sittings} />}
    </Page>
  );
}

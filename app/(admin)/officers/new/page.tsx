import { getTranslations } from "next-intl/server";
import { EnrolForm } from "@/components/officer/enrol-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Block, Page, PageHead } from "@/components/ui/page";
import { requestContext } from "@/lib/platform/request-context";
import { listPostChoices } from "@/lib/services/officer/list-post-choices";
import { enrolOfficerAction } from "./actions";

export default async function NewOfficerPage() {
  const ctx = await requestContext();
  const choices = await listPostChoices(ctx);
  const t = await getTranslations("officer");
  return (
    <Page>
      <PageHead title={t("enrol.title")} crumbs={[{ label: t("list.title"), href: "/officers" }]} />
      <Block>
        <ClientMessages use={["officer"]}>
          <EnrolForm action={enrolOfficerAction} {...choices} />
        </ClientMessages>
      </Block>
    </Page>
  );
}

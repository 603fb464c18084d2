import { getTranslations } from "next-intl/server";
import { InstallationForm } from "@/components/installation/installation-form";
import { Block, Page, PageHead } from "@/components/ui/page";
import { requestContext } from "@/lib/platform/request-context";
import { editInstallation } from "@/lib/services/installation/edit-installation";
import { describeInstallationAction } from "./actions";

export default async function InstallationPage() {
  const ctx = await requestContext();
  const installation = await editInstallation(ctx);
  const t = await getTranslations("user.installation");
  return (
    <Page>
      <PageHead title={t("title")} sub={t("text")} />
      <Block>
        <InstallationForm action={describeInstallationAction} installation={installation} />
      </Block>
    </Page>
  );
}

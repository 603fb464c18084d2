import { getTranslations } from "next-intl/server";
import { CreateUserForm } from "@/components/user/create-user-form";
import { ButtonLink } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Block, Page, PageHead } from "@/components/ui/page";
import { requestContext } from "@/lib/platform/request-context";
import { listGrantableUnits } from "@/lib/services/access/list-grantable-units";
import { createUserAction } from "./actions";

export default async function NewUserPage() {
  const ctx = await requestContext();
  const reach = await listGrantableUnits(ctx);
  const t = await getTranslations("user.create");
  const list = await getTranslations("user.list");
  return (
    <Page>
      <PageHead title={t("title")} crumbs={[{ label: list("title"), href: "/users" }]} />
      <Block>
        <ClientMessages use={["user"]}>
          <CreateUserForm
            action={createUserAction}
            {...reach}
            after={<ButtonLink href="/users">{list("title")}</ButtonLink>}
          />
        </ClientMessages>
      </Block>
    </Page>
  );
}

import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StimulusEditor } from "@/components/stimulus/stimulus-editor";
import { ClientMessages } from "@/components/ui/client-messages";
import { Page, PageHead } from "@/components/ui/page";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { bankAsked, banksAtHand } from "../../banks-at-hand";
import { createStimulusAction } from "../actions";

type Props = { searchParams: Promise<{ bank?: string | string[] }> };

export default async function NewStimulusPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const { bank: asked } = await searchParams;
  const banks = await banksAtHand(ctx);
  const bank = bankAsked(banks, asked);
  if (!bank || !may(ctx.actor, "item.write")) notFound();
  const t = await getTranslations("stimulus");
  return (
    <Page
      top={
        <ClientMessages use={["stimulus", "picture"]}>
          <StimulusEditor
            initial={{ title: "", content: "", source: "" }}
            action={createStimulusAction}
            fields={{ bankId: bank.id }}
            texts={t.raw("editor.reasons") as Record<string, string>}
            saved={null}
            head={
              <PageHead
                title={t("page.newTitle")}
                crumbs={[
                  { label: t("list.bank"), href: "/bank" },
                  { label: t("list.title"), href: `/bank/stimuli?bank=${bank.id}` },
                  { label: bank.name },
                ]}
              />
            }
          />
        </ClientMessages>
      }
    >
      {null}
    </Page>
  );
}

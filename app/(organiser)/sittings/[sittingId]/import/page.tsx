import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RollImport } from "@/components/sitting/roll-import";
import { SittingHead } from "@/components/sitting/sitting-head";
import { ClientMessages } from "@/components/ui/client-messages";
import { FileButton } from "@/components/ui/file-button";
import { Block, Page } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import type { SittingId } from "@/lib/domain/ids";
import { rollFileLimit } from "@/lib/domain/sitting/list-limit";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadSittingHead } from "@/lib/services/sitting/load-sitting-head";
import { addOfficersAction } from "../actions";
import { previewRollAction } from "./actions";

type Props = { params: Promise<{ sittingId: string }> };

export default async function ImportRollPage({ params }: Props) {
  const ctx = await requestContext();
  const sittingId = idOf<SittingId>((await params).sittingId);
  const head = await loadSittingHead(ctx, { sittingId });
  if (!head.may.write || head.sitting.state !== "draft") notFound();
  const t = await getTranslations("candidate.import");
  return (
    <ClientMessages use={["candidate"]}>
      <Page top={<SittingHead {...head} />}>
        <Block>
          <SectionHead title={t("title")} sub={t("how")}>
            <FileButton size="low" href="/sittings/template">
              {t("template")}
            </FileButton>
          </SectionHead>
        </Block>
        <RollImport
          sittingId={sittingId}
          limitBytes={rollFileLimit}
          read={previewRollAction}
          write={addOfficersAction}
        />
      </Page>
    </ClientMessages>
  );
}

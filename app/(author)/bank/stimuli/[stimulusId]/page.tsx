import { getTranslations } from "next-intl/server";
import { StimulusEditor } from "@/components/stimulus/stimulus-editor";
import { StimulusHistory } from "@/components/stimulus/stimulus-history";
import { StimulusItems } from "@/components/stimulus/stimulus-items";
import { StimulusMoves } from "@/components/stimulus/stimulus-moves";
import { StimulusStateMark } from "@/components/stimulus/stimulus-state";
import { StimulusView } from "@/components/stimulus/stimulus-view";
import { ClientMessages } from "@/components/ui/client-messages";
import { exactText } from "@/components/ui/instant";
import { Note } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import { toMarkup } from "@/lib/domain/bank/markup";
import type { StimulusId } from "@/lib/domain/ids";
import type { StimulusAct, StimulusMove } from "@/lib/domain/stimulus/acts";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { type LoadedStimulus, loadStimulus } from "@/lib/services/stimulus/load-stimulus";
import { moveStimulusAction, saveStimulusAction } from "../actions";

type Props = { params: Promise<{ stimulusId: string }> };

export default async function StimulusPage({ params }: Props) {
  const ctx = await requestContext();
  const stimulusId = idOf<StimulusId>((await params).stimulusId);
  const stimulus = await loadStimulus(ctx, { stimulusId });
  const writes = stimulus.acts.includes("save");
  const newHref = `/bank/items/new?bank=${stimulus.bankId}&stimulus=${stimulus.id}`;
  return (
    <Page top={writes ? <Editing stimulus={stimulus} /> : <StimulusHead stimulus={stimulus} />}>
      {!writes && (
        <Block space="none" className="max-w-text">
          <StimulusView stimulus={stimulus.wording} />
        </Block>
      )}
      <StimulusItems
        items={stimulus.items}
        forms={stimulus.forms}
        newHref={writes && stimulus.state === "in_use" ? newHref : null}
      />
      <ClientMessages use={["stimulus"]}>
        <StimulusMoves
          stimulus={stimulus}
          moves={stimulus.acts.filter(isMove)}
          action={moveStimulusAction}
        />
      </ClientMessages>
      <StimulusHistory versions={stimulus.versions} approvedVersion={stimulus.approvedVersion} />
    </Page>
  );
}

const isMove = (act: StimulusAct): act is StimulusMove => act !== "save";

async function Editing({ stimulus }: { stimulus: LoadedStimulus }) {
  const t = await getTranslations("stimulus.editor");
  const { wording, currentVersion: version, versions } = stimulus;
  const at = exactText(versions[0]?.createdAt ?? new Date());
  return (
    <ClientMessages use={["stimulus", "picture"]}>
      <StimulusEditor
        initial={{ ...wording, content: toMarkup(wording.content) }}
        action={saveStimulusAction}
        fields={{ stimulusId: stimulus.id, version: String(version) }}
        texts={t.raw("reasons") as Record<string, string>}
        saved={t("savedAs", { version, at })}
        head={<StimulusHead stimulus={stimulus} />}
      />
    </ClientMessages>
  );
}

async function StimulusHead({ stimulus }: { stimulus: LoadedStimulus }) {
  const t = await getTranslations("stimulus");
  const { code, bankId, currentVersion: version, approvedVersion, state } = stimulus;
  const reviewed = stimulus.items.some((item) => item.state === "in_review");
  return (
    <>
      <PageHead
        title={t("page.title", { code })}
        crumbs={[
          { label: t("list.bank"), href: "/bank" },
          { label: t("list.title"), href: `/bank/stimuli?bank=${bankId}` },
          { label: stimulus.bankName },
        ]}
        sub={t("page.version", { version })}
      >
        <StimulusStateMark state={state} approvedVersion={approvedVersion} />
      </PageHead>
      {state !== "in_use" && <Note tone="bad">{t(`page.${state}Note`)}</Note>}
      {state === "in_use" && reviewed && <Note tone="wait">{t("page.reviewNote")}</Note>}
      {approvedVersion !== null && approvedVersion < version && (
        <Note tone="plain">{t("page.newerNote", { approved: approvedVersion, version })}</Note>
      )}
    </>
  );
}

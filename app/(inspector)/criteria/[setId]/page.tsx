import { Pencil } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { CopyCriteria, CriteriaAct } from "@/components/criteria/criteria-acts";
import { CriteriaSum } from "@/components/criteria/criteria-sum";
import { CriteriaState } from "@/components/criteria/criteria-table";
import { CriteriaTrial } from "@/components/criteria/criteria-trial";
import { ButtonLink, ButtonStack } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { FileButton } from "@/components/ui/file-button";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { Page, PageHead, SideColumn } from "@/components/ui/page";
import type { CriteriaSetId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { type LoadedCriteriaSet, loadCriteriaSet } from "@/lib/services/criteria/load-criteria-set";
import {
  copyCriteriaSetAction,
  deleteCriteriaSetAction,
  publishCriteriaSetAction,
  withdrawCriteriaSetAction,
} from "../actions";

type Props = { params: Promise<{ setId: string }> };

export default async function CriteriaSetPage({ params }: Props) {
  const ctx = await requestContext();
  const setId = idOf<CriteriaSetId>((await params).setId);
  const set = await loadCriteriaSet(ctx, { setId });
  const t = await getTranslations("criteria");
  const english = (await getLocale()) === "en";
  const groups = set.groups.map(({ code, name, nameEn }) => ({
    code,
    name: english ? nameEn : name,
  }));
  return (
    <ClientMessages use={["criteria", "record"]}>
      <Page
        top={
          <>
            <PageHead
              title={set.name}
              crumbs={[{ label: t("list.title"), href: "/criteria" }]}
              sub={t("set.version", { code: set.code, version: set.version })}
            >
              <CriteriaState {...set} />
            </PageHead>
            <Standing set={set} />
          </>
        }
        side={
          <SideColumn label={t("editor.side")}>
            <CriteriaSum sections={set.sections} problems={set.problems} />
            <Acts set={set} />
          </SideColumn>
        }
      >
        <CriteriaTrial sections={set.sections} rules={set.rules} groups={groups} />
      </Page>
    </ClientMessages>
  );
}

/** Which campaigns use the version, so that it no longer changes. */
async function Standing({ set }: { readonly set: LoadedCriteriaSet }) {
  const t = await getTranslations("criteria.set");
  if (set.campaigns.length === 0) return null;
  return (
    <Note tone="plain" title={t("frozen")}>
      {t("usedBy")}{" "}
      {set.campaigns.map(({ id, name }) => (
        <Link key={id} href={`/campaigns/${id}`} className="mr-3">
          {name}
        </Link>
      ))}
    </Note>
  );
}

async function Acts({ set }: { readonly set: LoadedCriteriaSet }) {
  const t = await getTranslations("criteria.set");
  const { id: setId, publishedAt, frozenAt } = set;
  const draft = publishedAt === null;
  return (
    <ButtonStack>
      {set.writable && draft && (
        <>
          <ButtonLink variant="go" icon={Pencil} href={`/criteria/${setId}/edit`}>
            {t("edit")}
          </ButtonLink>
          <CriteriaAct kind="publish" tone="pen" setId={setId} action={publishCriteriaSetAction} />
        </>
      )}
      {set.writable && (
        <CopyCriteria setId={setId} name={set.name} action={copyCriteriaSetAction} />
      )}
      <FileButton href={`/criteria/${setId}/export`}>{t("export")}</FileButton>
      {set.writable && !draft && frozenAt === null && (
        <CriteriaAct kind="withdraw" tone="pen" setId={setId} action={withdrawCriteriaSetAction} />
      )}
      {set.writable && draft && (
        <CriteriaAct kind="delete" tone="seal" setId={setId} action={deleteCriteriaSetAction} />
      )}
    </ButtonStack>
  );
}

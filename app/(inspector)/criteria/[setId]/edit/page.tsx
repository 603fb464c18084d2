import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { CriteriaEditor } from "@/components/criteria/criteria-editor";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHead } from "@/components/ui/page";
import type { CriteriaSetId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { requirePermission } from "@/lib/services/context";
import { loadCriteriaSet } from "@/lib/services/criteria/load-criteria-set";
import { saveCriteriaSetAction } from "../../actions";

type Props = { params: Promise<{ setId: string }> };

/** The editor of a draft; what is published is only shown. */
export default async function EditCriteriaPage({ params }: Props) {
  const ctx = await requestContext();
  requirePermission(ctx, "criteria.write");
  const setId = idOf<CriteriaSetId>((await params).setId);
  const set = await loadCriteriaSet(ctx, { setId });
  if (set.publishedAt !== null) redirect(`/criteria/${setId}`);
  const t = await getTranslations("criteria");
  const english = (await getLocale()) === "en";
  const { id, code, name, sections, rules } = set;
  return (
    <ClientMessages use={["criteria", "record"]}>
      <CriteriaEditor
        set={{ id, code, name, sections, rules }}
        revision={set.revision}
        groups={set.groups.map((group) => ({
          code: group.code,
          name: english ? group.nameEn : group.name,
        }))}
        save={saveCriteriaSetAction}
        head={
          <PageHead
            title={t("editor.title")}
            crumbs={[
              { label: t("list.title"), href: "/criteria" },
              { label: set.name, href: `/criteria/${setId}` },
            ]}
            sub={t("set.version", { code, version: set.version })}
          />
        }
      />
    </ClientMessages>
  );
}

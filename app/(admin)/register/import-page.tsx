import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { LookPage } from "@/components/import/look-page";
import { ApplyButton } from "@/components/register/apply-button";
import { Hindrances } from "@/components/register/hindrances";
import { OutcomeCounts } from "@/components/register/outcome-counts";
import { RegisterLines } from "@/components/register/register-lines";
import { RegisterSteps } from "@/components/register/register-steps";
import { SkippedRows } from "@/components/register/skipped-rows";
import type { FormAction } from "@/components/ui/action-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { dayOf } from "@/components/ui/day";
import { Dock } from "@/components/ui/dock";
import { dayText, instantText } from "@/components/ui/instant";
import { Note } from "@/components/ui/note";
import { Block } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { ViewSwitch } from "@/components/ui/view-switch";
import type { RegisterImportId } from "@/lib/domain/ids";
import type { RegisterKind } from "@/lib/domain/register/kinds";
import { type Outcome, outcomes } from "@/lib/domain/register/line";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import {
  type LoadedRegisterImport,
  loadRegisterImport,
  registerLinesPerPage,
} from "@/lib/services/register/load-register-import";
import {
  applyRegisterImportAction,
  discardRegisterImportAction,
  undoRegisterImportAction,
} from "./actions";

type Search = Record<string, string | string[] | undefined>;
export type ListSearch = Promise<Search>;

const Query = z.object({
  show: z.enum(["all", ...outcomes]).catch("all"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
type Shown = z.infer<typeof Query>["show"];

type Props = {
  readonly kind: RegisterKind;
  /** As the address says it. */
  readonly listId: string;
  readonly search: Search;
};

/** What a list would do, or has done, line by line; to be applied, undone or discarded. */
export async function ImportPage({ kind, listId, search }: Props) {
  const ctx = await requestContext();
  const importId = idOf<RegisterImportId>(listId);
  const { show, page } = Query.parse(search);
  const outcome = show === "all" ? null : show;
  const found = await loadRegisterImport(ctx, { kind, importId, outcome, page });
  const t = await getTranslations("register");
  return (
    <ClientMessages use={["register"]}>
      <LookPage
        title={t(`${kind}.${found.appliedAt === null ? "look" : "applied"}`)}
        crumbs={[
          { label: t(`${kind}.crumb`), href: `/${kind}` },
          { label: t(`${kind}.title`), href: `/${kind}/imports` },
        ]}
        name={found.name}
        counts={
          <OutcomeCounts total={found.total} counts={found.counts} skipped={found.skipped.length} />
        }
        steps={<RegisterSteps at={found.appliedAt === null ? "look" : "done"} />}
        standing={<Standing found={found} />}
        views={<Views found={found} show={show} />}
        lines={<Lines found={found} show={show} page={page} />}
        skipped={
          found.skipped.length === 0
            ? null
            : {
                ...{ title: t("skipped.title"), sub: t("skipped.sub") },
                rows: <SkippedRows rows={found.skipped} />,
              }
        }
        acts={<Acts found={found} />}
      />
    </ClientMessages>
  );
}

type FoundProps = { readonly found: LoadedRegisterImport };

/** How the list is meant, whether it was applied, and what would keep it from being undone. */
async function Standing({ found }: FoundProps) {
  const t = await getTranslations("register.standing");
  const { kind, hindrances, hindered, appliedAt } = found;
  const meant = [
    t("on", { day: dayOf(found.effectiveOn) }),
    ...(found.legalBasis === "" ? [] : [t("basis", { basis: found.legalBasis })]),
    ...(found.complete ? [t("complete")] : []),
    ...(kind === "units" && found.means === "correction" ? [t("correction")] : []),
  ].join(" ");
  if (appliedAt === null) {
    return (
      <Note tone="plain">
        {meant} {await waiting(found)}
      </Note>
    );
  }
  return (
    <>
      <Note tone="ok" title={t("applied", { at: instantText(appliedAt) })}>
        {t("applied_more", { count: found.acting })} {meant}
      </Note>
      {hindered > 0 && (
        <Note tone="wait" title={t("hindered", { count: hindered })}>
          <Hindrances kind={kind} hindrances={hindrances} lines={hindered} />
        </Note>
      )}
    </>
  );
}

async function waiting({ undoneAt, purgeAfter }: LoadedRegisterImport): Promise<string> {
  const t = await getTranslations("register.standing");
  const day = purgeAfter ? dayText(purgeAfter) : "";
  return undoneAt ? t("undone", { at: instantText(undoneAt), day }) : t("open", { day });
}

type ViewProps = FoundProps & { readonly show: Shown };

async function Views({ found: { id, kind, counts, total }, show }: ViewProps) {
  const t = await getTranslations("register.views");
  const countOf = (view: Shown) => (view === "all" ? total : counts[view]);
  const views = (["all", ...outcomes] as const).filter(
    (view) => view === "all" || view === show || counts[view] > 0,
  );
  return (
    <ViewSwitch
      label={t("label")}
      views={views.map((view) => ({
        href: `/${kind}/imports/${id}?show=${view}`,
        label: t(view, { count: countOf(view) }),
        current: view === show,
      }))}
    />
  );
}

async function Lines({ found, show, page }: ViewProps & { readonly page: number }) {
  const t = await getTranslations("register.views");
  const { id, kind, lines, counts, total } = found;
  if (lines.length === 0) {
    return (
      <Block>
        <p>{t("none")}</p>
      </Block>
    );
  }
  return (
    <>
      <RegisterLines kind={kind} lines={lines} />
      <Pagination
        page={page}
        pageSize={registerLinesPerPage}
        total={show === "all" ? total : counts[show satisfies Outcome]}
        hrefOf={(other) => `/${kind}/imports/${id}?show=${show}&page=${other}`}
      />
    </>
  );
}

async function Acts({ found }: FoundProps) {
  const t = await getTranslations("register.acts");
  const { id, kind, counts, acting, appliedAt } = found;
  if (appliedAt !== null) {
    return (
      <Dock>
        <span className="mr-auto" />
        {found.hindered === 0 && (
          <Change found={found} change="undo" action={undoRegisterImportAction} />
        )}
      </Dock>
    );
  }
  return (
    <Dock>
      <span className="mr-auto max-w-text">
        {acting === 0 ? t("nothing") : t("problems", { count: counts.problem })}
      </span>
      <Change found={found} change="discard" action={discardRegisterImportAction} />
      {acting > 0 && (
        <ApplyButton
          kind={kind}
          importId={id}
          acting={acting}
          leaving={counts.leave}
          problems={counts.problem}
          action={applyRegisterImportAction}
        />
      )}
    </Dock>
  );
}

type ChangeProps = FoundProps & {
  readonly change: "discard" | "undo";
  readonly action: FormAction;
};

/** Throws a list away, or takes back what it did; asks first. */
async function Change({ found: { id, kind }, change, action }: ChangeProps) {
  const t = await getTranslations(`register.${change}`);
  return (
    <ConfirmButton
      title={t("title")}
      text={t("text")}
      confirm={t("confirm")}
      cancel={t("cancel")}
      action={action}
      fields={{ kind, importId: id }}
      texts={t.raw("reasons") as Record<string, string>}
    >
      {t("button")}
    </ConfirmButton>
  );
}

import { ArrowRight } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { HindranceList } from "@/components/import/hindrance-list";
import { ImportCounts } from "@/components/import/import-counts";
import { ImportSteps } from "@/components/import/import-steps";
import { LineRow } from "@/components/import/line-row";
import { LookPage } from "@/components/import/look-page";
import { SkippedList } from "@/components/import/skipped-list";
import { WritingNow } from "@/components/import/write-progress";
import { ButtonLink } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Dock } from "@/components/ui/dock";
import { dayText } from "@/components/ui/instant";
import { Note } from "@/components/ui/note";
import { Block } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { ViewSwitch } from "@/components/ui/view-switch";
import { type LineView, lineViews } from "@/lib/domain/bank/import-line";
import type { ItemImportId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import {
  linesPerPage,
  type LoadedImport,
  loadImport,
} from "@/lib/services/item-import/load-import";
import { loadReference } from "@/lib/services/reference/load-reference";
import { chooseKeyAction, discardImportAction, dropLineAction, undoImportAction } from "./actions";

type Props = {
  params: Promise<{ importId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const Query = z.object({
  show: z.enum(lineViews).catch("all"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export default async function ImportPage({ params, searchParams }: Props) {
  const ctx = await requestContext();
  const importId = idOf<ItemImportId>((await params).importId);
  const { show, page } = Query.parse(await searchParams);
  const found = await loadImport(ctx, { importId, view: show, page });
  const t = await getTranslations("import");
  return (
    <ClientMessages use={["import", "item"]}>
      <LookPage
        title={t("look.title")}
        crumbs={[
          { label: t("bank"), href: "/bank" },
          { label: t("title"), href: "/bank/imports" },
        ]}
        name={found.name}
        counts={<ImportCounts counts={found.counts} skipped={found.skipped.length} />}
        steps={<ImportSteps at={found.bankId === null ? "look" : "done"} />}
        standing={<Standing found={found} />}
        views={<Views found={found} show={show} />}
        lines={<Lines found={found} show={show} page={page} />}
        skipped={
          found.skipped.length === 0
            ? null
            : {
                ...{ title: t("skipped.title"), sub: t("skipped.sub") },
                rows: <SkippedList skipped={found.skipped} />,
              }
        }
        acts={found.writing === null ? <Acts found={found} /> : null}
      />
    </ClientMessages>
  );
}

/** What is in the bank by now, and what would keep it from being taken out. */
async function Standing({ found }: { readonly found: LoadedImport }) {
  const t = await getTranslations("import.standing");
  const { id, bankName, counts, hindrances, purgeAfter, writing } = found;
  if (writing !== null) return <WritingNow importId={id} begun={writing} />;
  if (bankName === null) {
    return (
      <Note tone="plain">
        {t("nothing", { day: purgeAfter === null ? "" : dayText(purgeAfter) })}
      </Note>
    );
  }
  return (
    <>
      <Note tone="ok" title={t("written", { count: counts.written, bank: bankName })}>
        {counts.mend > 0
          ? t("mendStays", {
              count: counts.mend,
              day: purgeAfter === null ? "" : dayText(purgeAfter),
            })
          : t("reviewNext")}
      </Note>
      {hindrances.length > 0 && (
        <Note tone="wait" title={t("hindered", { count: hindrances.length })}>
          <HindranceList hindrances={hindrances} />
        </Note>
      )}
    </>
  );
}

type ViewProps = { readonly found: LoadedImport; readonly show: LineView };

async function Views({ found: { id, counts }, show }: ViewProps) {
  const t = await getTranslations("import.views");
  const totals = totalsOf(counts);
  return (
    <ViewSwitch
      label={t("label")}
      views={lineViews
        .filter((view) => view === "all" || totals[view] > 0 || view === show)
        .map((view) => ({
          href: `/bank/imports/${id}?show=${view}`,
          label: t(view, { count: totals[view] }),
          current: view === show,
        }))}
    />
  );
}

function totalsOf(counts: LoadedImport["counts"]): Record<LineView, number> {
  const { found, look, keyless, mend, dropped, written } = counts;
  return { all: found, problems: look + keyless + mend, keyless, mend, dropped, written };
}

type LinesProps = ViewProps & { readonly page: number };

async function Lines({ found, show, page }: LinesProps) {
  const ctx = await requestContext();
  const { topics } = await loadReference(ctx);
  const english = (await getLocale()) === "en";
  const t = await getTranslations("import");
  const names = new Map<string, string>(
    topics.map(({ id, name, nameEn }) => [id, english ? nameEn : name]),
  );
  if (found.lines.length === 0) {
    return (
      <Block>
        <p>{t("views.none")}</p>
      </Block>
    );
  }
  return (
    <>
      <div className="grid border-y-[1.5px] border-ink bg-paper py-1.5 text-15 font-semibold lg:grid-cols-[calc(50%+var(--le)/2)_minmax(0,1fr)]">
        <span className="ml-le px-gutter">{t("line.inFile")}</span>
        <span className="px-gutter max-lg:ml-le">{t("line.read")}</span>
      </div>
      <ol aria-label={t("line.list")}>
        {found.lines.map((line) => (
          <LineRow
            key={line.position}
            importId={found.id}
            line={line}
            topicName={names.get(line.typed.topicId)}
            actions={{ chooseKey: chooseKeyAction, drop: dropLineAction }}
          />
        ))}
      </ol>
      <Pagination
        page={page}
        pageSize={linesPerPage}
        total={totalsOf(found.counts)[show]}
        hrefOf={(other) => `/bank/imports/${found.id}?show=${show}&page=${other}`}
      />
    </>
  );
}

async function Acts({ found }: { readonly found: LoadedImport }) {
  const t = await getTranslations("import");
  const { id, counts, bankId } = found;
  const writable = counts.ready + counts.look + counts.keyless;
  return (
    <Dock>
      <span className="mr-auto max-w-text">
        <Left counts={counts} written={bankId !== null} />
      </span>
      {bankId === null ? <Discard importId={id} /> : <Undo found={found} />}
      {writable > 0 && (
        <ButtonLink variant="go" iconAfter={ArrowRight} href={`/bank/imports/${id}/place`}>
          {t("acts.next", { count: writable })}
        </ButtonLink>
      )}
    </Dock>
  );
}

type LeftProps = Pick<LoadedImport, "counts"> & { readonly written: boolean };

/** What of a file still lacks its key, or more; of what is written, the questions themselves say so. */
async function Left({ counts: { keyless, mend }, written }: LeftProps) {
  const t = await getTranslations("import.acts");
  if (keyless + mend === 0) return written ? null : t("allRead");
  return (
    <>
      {keyless > 0 && t("keylessLeft", { count: keyless })}{" "}
      {mend > 0 && t("mendLeft", { count: mend })}
    </>
  );
}

async function Discard({ importId }: { readonly importId: ItemImportId }) {
  const t = await getTranslations("import.discard");
  return (
    <ConfirmButton
      title={t("title")}
      text={t("text")}
      confirm={t("confirm")}
      cancel={t("cancel")}
      action={discardImportAction}
      fields={{ importId }}
      texts={t.raw("reasons") as Record<string, string>}
    >
      {t("button")}
    </ConfirmButton>
  );
}

async function Undo({ found }: { readonly found: LoadedImport }) {
  const t = await getTranslations("import.undo");
  if (found.hindrances.length > 0) return null;
  const { id, counts, bankName, reworded } = found;
  return (
    <ConfirmButton
      title={t("title", { count: counts.written, bank: bankName ?? "" })}
      text={reworded > 0 ? t("textReworded", { count: reworded }) : t("text")}
      confirm={t("confirm")}
      cancel={t("cancel")}
      action={undoImportAction}
      fields={{ importId: id }}
      texts={t.raw("reasons") as Record<string, string>}
    >
      {t("button")}
    </ConfirmButton>
  );
}

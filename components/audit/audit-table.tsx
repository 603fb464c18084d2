import { Fragment } from "react";
import { useLocale, useTranslations } from "next-intl";
import { dayText, weekdayText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { MarginTime } from "@/components/ui/margin-time";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Action } from "@/lib/domain/policy/policy";

export type AuditRow = {
  readonly id: string;
  readonly at: Date;
  readonly actorKind: "user" | "candidate" | "system";
  readonly actorName: string | null;
  readonly actorLogin: string | null;
  readonly act: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly subjectName: string | null;
  readonly detail: unknown;
  readonly ip: string | null;
};

type AuditTableProps = {
  readonly events: readonly AuditRow[];
  /** Whether the reader may open pages of a kind. */
  readonly reach: (action: Action) => boolean;
};

/** The log: who did what to what, the newest first. */
export function AuditTable({ events, reach }: AuditTableProps) {
  const t = useTranslations("audit");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("at")}</Th>
          <Th>{t("act")}</Th>
          <Th>{t("actor")}</Th>
          <Th>{t("subject")}</Th>
          <Th>{t("detail")}</Th>
        </tr>
      </thead>
      <tbody>
        {events.map((event, index) => (
          <Fragment key={event.id}>
            <DayLine event={event} previous={events[index - 1]} />
            <EventLine event={event} reach={reach} />
          </Fragment>
        ))}
      </tbody>
    </Table>
  );
}

type LineProps = { readonly event: AuditRow };

/** A heading where another day begins. */
function DayLine({ event, previous }: LineProps & { readonly previous: AuditRow | undefined }) {
  const locale = useLocale();
  if (previous && dayText(previous.at) === dayText(event.at)) return null;
  return (
    <Tr kind="group">
      <Td />
      <Td colSpan={4}>{weekdayText(event.at, locale)}</Td>
    </Tr>
  );
}

function EventLine({ event, reach }: LineProps & Pick<AuditTableProps, "reach">) {
  const t = useTranslations("audit");
  return (
    <tr>
      <Td numeric>
        <MarginTime at={event.at} />
      </Td>
      <Th scope="row">{t.has(`acts.${event.act}`) ? t(`acts.${event.act}`) : event.act}</Th>
      <Td label={t("actor")}>
        {event.actorName ?? t(`kinds.${event.actorKind}`)}
        <small>{[event.actorLogin, event.ip].filter(Boolean).join(" · ")}</small>
      </Td>
      <Td label={t("subject")}>
        <Subject event={event} reach={reach} />
      </Td>
      <Td>
        <Detail detail={event.detail} />
      </Td>
    </tr>
  );
}

/** Pages of the things that acts are done to. */
const pages: Readonly<Record<string, { readonly path: string; readonly action: Action }>> = {
  user: { path: "/users/", action: "user.read" },
  unit: { path: "/units/", action: "unit.read" },
  officer: { path: "/officers/", action: "officer.read" },
  item: { path: "/bank/items/", action: "item.read" },
  blueprint: { path: "/blueprints/", action: "blueprint.read" },
  sitting: { path: "/sittings/", action: "sitting.read" },
  campaign: { path: "/campaigns/", action: "campaign.read" },
  record: { path: "/records/", action: "record.read" },
};

function Subject({
  event: { subjectType, subjectId, subjectName },
  reach,
}: LineProps & Pick<AuditTableProps, "reach">) {
  const t = useTranslations("audit");
  const page = pages[subjectType];
  const kind = t.has(`subjects.${subjectType}`) ? t(`subjects.${subjectType}`) : subjectType;
  const words = subjectName ?? kind;
  // A draft sitting may be deleted: its page is gone, and with it the name. A list has no page of its own.
  const gone = (subjectType === "sitting" && subjectName === null) || subjectId === "list";
  return (
    <>
      {page && !gone && reach(page.action) ? (
        <Link href={`${page.path}${subjectId}`} className="inline-block min-h-6">
          {words}
        </Link>
      ) : (
        words
      )}
      {subjectName && <small>{kind}</small>}
    </>
  );
}

function Detail({ detail }: { readonly detail: unknown }) {
  const t = useTranslations("audit");
  const parts = typeof detail === "object" && detail !== null ? Object.entries(detail) : [];
  if (parts.length === 0) return null;
  return (
    <details>
      <summary className="min-h-6 cursor-pointer text-pen">{t("detail_show")}</summary>
      <dl className="mt-1 max-w-text">
        {parts.map(([name, value]) => (
          <div key={name} className="flex flex-wrap gap-x-2">
            <dt className="text-ink-2">{name}</dt>
            <dd className="break-all">
              {typeof value === "string" ? value : JSON.stringify(value)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

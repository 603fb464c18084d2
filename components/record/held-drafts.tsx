"use client";

import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import type { CriteriaSection } from "@/lib/domain/inspection/criteria";
import type { Locale } from "@/messages/namespaces";
import { type HeldPart, useDraftParts } from "./draft-store";

type HeldDraftsProps = {
  readonly userId: string;
  readonly recordId: string;
  readonly parts: readonly Pick<CriteriaSection, "part" | "name">[];
  /** The part that is open: what was refused there is said at its field. */
  readonly current: string;
};

/**
 * What is kept in this browser and has not reached the server, with the way to each part of it: what
 * waits to be sent, and apart from it what was not taken and waits for the person.
 */
export function HeldDrafts({ userId, recordId, parts, current }: HeldDraftsProps) {
  const t = useTranslations("record.drafts");
  const held = useDraftParts({ userId, recordId });
  const waiting = held.filter(({ waiting: count }) => count > 0);
  const refused = held.filter(({ part, refused: count }) => count > 0 && part !== current);
  const ways = { recordId, parts };
  return (
    <div role="status">
      {waiting.length > 0 && (
        <Note tone="wait" title={t("title", { total: sum(waiting, "waiting") })}>
          {t("text")} <Ways {...ways} held={waiting} of="waiting" />
        </Note>
      )}
      {refused.length > 0 && (
        <Note tone="bad" title={t("refused", { total: sum(refused, "refused") })}>
          {t("refusedText")} <Ways {...ways} held={refused} of="refused" />
        </Note>
      )}
    </div>
  );
}

type Count = "waiting" | "refused";

const sum = (held: readonly HeldPart[], of: Count) =>
  held.reduce((total, one) => total + one[of], 0);

type WaysProps = Pick<HeldDraftsProps, "recordId" | "parts"> & {
  readonly held: readonly HeldPart[];
  readonly of: Count;
};

function Ways({ recordId, parts, held, of }: WaysProps) {
  const locale = useLocale() as Locale;
  return held.map(({ part, [of]: count }) => (
    <Link key={part} href={`/records/${recordId}/${part}`} className="mr-3">
      {parts.find((known) => known.part === part)?.name[locale] ?? part} ({count})
    </Link>
  ));
}

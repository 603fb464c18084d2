"use client";

import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import type { CriteriaSection } from "@/lib/domain/inspection/criteria";
import type { Locale } from "@/messages/namespaces";
import { useDraftParts } from "./draft-store";

type HeldDraftsProps = {
  readonly userId: string;
  readonly recordId: string;
  readonly parts: readonly Pick<CriteriaSection, "part" | "name">[];
};

/** What is kept in this browser and has not reached the server, with the way to each part of it. */
export function HeldDrafts({ userId, recordId, parts }: HeldDraftsProps) {
  const t = useTranslations("record.drafts");
  const locale = useLocale() as Locale;
  const counts = useDraftParts({ userId, recordId });
  const waiting = counts === "" ? [] : counts.split(",").map((text) => text.split(" "));
  const total = waiting.reduce((sum, [, count]) => sum + Number(count), 0);
  return (
    <div role="status">
      {total > 0 && (
        <Note tone="wait" title={t("title", { total })}>
          {t("text")}{" "}
          {waiting.map(([part = "", count = ""]) => (
            <Link key={part} href={`/records/${recordId}/${part}`} className="mr-3">
              {parts.find((known) => known.part === part)?.name[locale] ?? part} ({count})
            </Link>
          ))}
        </Note>
      )}
    </div>
  );
}

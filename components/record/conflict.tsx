"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Hint } from "@/components/ui/note";
import type { CriteriaLine } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import type { Locale } from "@/messages/namespaces";
import type { OtherEntry } from "./save-field-action";
import { readValue } from "./written";

type ConflictProps = {
  readonly line: CriteriaLine;
  readonly mine: FieldValue | undefined;
  readonly other: OtherEntry;
  readonly settle: (other: OtherEntry, mine: boolean) => void;
};

/** Two people wrote into one field: both values side by side, and the choice. */
export function Conflict({ line, mine, other, settle }: ConflictProps) {
  const t = useTranslations("record.conflict");
  const record = useTranslations("record");
  const locale = useLocale() as Locale;
  const words = { yes: record("yes"), no: record("no"), notOccurred: record("notOccurred") };
  const read = (value: FieldValue | null | undefined) =>
    value ? readValue(line, value, { locale, words }) : t("empty");
  return (
    <Hint role="alert">
      <p>
        {other.by !== null && other.at !== null
          ? t("theirs", { name: other.by, at: new Date(other.at), value: read(other.value) })
          : t("emptied")}
        {other.note && ` ${t("note", { note: other.note })}`}
      </p>
      <p>{t("mine", { value: read(mine) })}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        <Button size="low" onClick={() => settle(other, true)}>
          {t("keepMine")}
        </Button>
        <Button size="low" onClick={() => settle(other, false)}>
          {other.value ? t("takeTheirs") : t("takeEmpty")}
        </Button>
      </p>
    </Hint>
  );
}

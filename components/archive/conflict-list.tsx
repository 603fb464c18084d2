"use client";

import { useTranslations } from "next-intl";
import { Hint } from "@/components/ui/note";
import type { Told } from "./send-archive";

/** As many codes as are read one by one. */
const mostCodes = 40;

const reasons = ["code_taken", "stimulus_missing"] as const;

/** Items that stay in the file, by why. */
export function ConflictList({ conflicts }: Pick<Told, "conflicts">) {
  const t = useTranslations("archive.conflicts");
  if (conflicts.length === 0) return null;
  return (
    <Hint>
      <p className="font-semibold">{t("title", { count: conflicts.length })}</p>
      {reasons.map((reason) => {
        const codes = conflicts.filter((each) => each.reason === reason).map(({ code }) => code);
        if (codes.length === 0) return null;
        const more = codes.length - mostCodes;
        return (
          <p key={reason}>
            {t(reason)} {codes.slice(0, mostCodes).join(", ")}
            {more > 0 && t("more", { count: more })}
          </p>
        );
      })}
    </Hint>
  );
}

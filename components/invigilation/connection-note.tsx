"use client";

import { useTranslations } from "next-intl";
import { secondText } from "@/components/ui/instant";
import { Note } from "@/components/ui/note";
import { ButtonLink } from "@/components/ui/button";
import { WifiOff } from "lucide-react";
import { useElapsed } from "./use-elapsed";
import type { Connection } from "./room-feed";

type ConnectionNoteProps = { readonly connection: Connection; readonly now: number };

/** Says when what is shown is not of this moment, and since when. */
export function ConnectionNote({ connection, now }: ConnectionNoteProps) {
  const t = useTranslations("invigilation.connection");
  const elapsed = useElapsed();
  switch (connection.kind) {
    case "live":
      return null;
    case "slow":
      return (
        <Note tone="wait" role="status" title={t("slow")}>
          {t("slow_text")}
        </Note>
      );
    case "lost":
      return (
        <Note
          tone="bad"
          icon={WifiOff}
          title={t("lost", { time: secondText(new Date(connection.since)) })}
        >
          {t("lost_text", { elapsed: elapsed(now - connection.since) })}
        </Note>
      );
    case "signed_out":
      return (
        <Note
          tone="bad"
          role="alert"
          title={t("signed_out")}
          action={
            <ButtonLink size="low" href="/sign-in" target="_blank">
              {t("sign_in")}
            </ButtonLink>
          }
        >
          {t("signed_out_text")}
        </Note>
      );
    case "gone":
      return (
        <Note tone="bad" role="alert" title={t("gone")}>
          {t("gone_text")}
        </Note>
      );
  }
}

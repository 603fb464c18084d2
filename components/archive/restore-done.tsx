"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { Block } from "@/components/ui/page";
import { ConflictList } from "./conflict-list";
import type { Told } from "./send-archive";

type Props = { readonly told: Told; readonly onAgain: () => void };

/** What a restore brought, the way to its bank, and where it can be undone. */
export function RestoreDone({ told, onAgain }: Props) {
  const t = useTranslations("archive.done");
  const { bank, bankId, items, versions } = told;
  const part = useRef<HTMLElement>(null);
  const router = useRouter();
  useEffect(() => {
    part.current?.focus();
    // The list below has one more.
    router.refresh();
  }, [router]);
  return (
    <section ref={part} tabIndex={-1} aria-label={t("label")}>
      <Note tone="ok" role="status" title={t("title", { items, versions, bank: bank.name })}>
        {t("undo")}
      </Note>
      <Block>
        <ConflictList conflicts={told.conflicts} />
        <div className="flex flex-wrap gap-3">
          {bankId !== null && (
            <ButtonLink variant="go" href={`/bank?bank=${bankId}`}>
              {t("open")}
            </ButtonLink>
          )}
          <Button variant="plain" onClick={onAgain}>
            {t("again")}
          </Button>
        </div>
      </Block>
    </section>
  );
}

"use client";

import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { Block, PageHead } from "@/components/ui/page";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations("errors.defect");
  return (
    <main id="main" tabIndex={-1} className="with-margin flex-1">
      <PageHead title={t("title")} />
      <Note tone="bad" role="alert">
        {t("text")}
      </Note>
      <Block>
        {error.digest && <p className="mb-4">{t("reference", { reference: error.digest })}</p>}
        <Button variant="go" icon={RotateCcw} onClick={reset}>
          {t("retry")}
        </Button>
      </Block>
    </main>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Dock } from "@/components/ui/dock";
import { StatusMark } from "@/components/ui/status-mark";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = {
  /** When and as which version it was saved last; null before the first time. */
  readonly saved: string | null;
  readonly saveLabel: string;
  /** Whether it can be sent for review. */
  readonly submits: boolean;
  readonly unsaved: boolean;
};

/** Whether the sheet is saved, and the ways on. */
export function EditorDock({ saved, saveLabel, submits, unsaved }: Props) {
  const t = useTranslations("item.editor");
  return (
    <Dock>
      {unsaved ? (
        <StatusMark tone="wait" icon="held">
          {t("unsaved")}
        </StatusMark>
      ) : (
        <StatusMark tone={saved ? "ok" : "off"} icon={saved ? "saved" : "empty"}>
          {saved ?? t("notSaved")}
        </StatusMark>
      )}
      <span className="mr-auto text-15 text-ink-2 max-md:hidden">{t("otherPerson")}</span>
      <SubmitButton variant={submits ? "outline" : "go"} name="then" value="save">
        {saveLabel}
      </SubmitButton>
      {submits && (
        <SubmitButton name="then" value="submit">
          {t("submit")}
        </SubmitButton>
      )}
    </Dock>
  );
}

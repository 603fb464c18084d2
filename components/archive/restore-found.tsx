"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import { Figures } from "@/components/ui/figures";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { ConflictList } from "./conflict-list";
import type { Told } from "./send-archive";

type Props = {
  readonly told: Told;
  /** The act. */
  readonly children: ReactNode;
};

/** What an archive would bring into its bank, and what not. Nothing of it is written yet. */
export function RestoreFound({ told, children }: Props) {
  const t = useTranslations("archive.found");
  const { bank, fresh } = told;
  const part = useRef<HTMLElement>(null);
  // It comes below what was pressed: whoever hears the page or holds a phone is led to it.
  useEffect(() => part.current?.focus(), [told]);
  const known = [
    { label: t("present"), value: t("count", { count: told.present }) },
    { label: t("topics"), value: listed(fresh.topics, t("none")) },
    { label: t("documents"), value: listed(fresh.documents, t("none")) },
    { label: t("people"), value: listed(fresh.people, t("none")) },
  ];
  return (
    <section ref={part} tabIndex={-1} aria-label={t("title")}>
      <Block>
        <SectionHead
          title={t("title")}
          sub={t(bank.isNew ? "newBank" : "knownBank", { bank: bank.name, code: bank.code })}
        />
        <Figures
          items={[
            { label: t("items"), value: t("count", { count: told.items }) },
            { label: t("versions"), value: t("count", { count: told.versions }) },
            { label: t("stimuli"), value: t("count", { count: told.stimuli }) },
            { label: t("pictures"), value: t("count", { count: fresh.pictures }) },
          ]}
        />
        <div className="max-w-text pt-4">
          <DescriptionList items={known} />
        </div>
        <ConflictList conflicts={told.conflicts} />
        <div className="pt-4">{children}</div>
      </Block>
    </section>
  );
}

function listed(names: readonly string[], none: string): string {
  return names.length === 0 ? none : names.join(", ");
}

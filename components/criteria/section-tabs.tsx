"use client";

import { ArrowLeft, ArrowRight, Plus, Trash2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/control";
import { Block } from "@/components/ui/page";
import {
  type CriteriaSection,
  type RecordPart,
  recordParts,
} from "@/lib/domain/inspection/criteria";
import { freeParts, moved } from "@/lib/domain/inspection/edit-criteria";
import type { Locale } from "@/messages/namespaces";

type SectionTabsProps = {
  readonly sections: readonly CriteriaSection[];
  /** The part that is open. */
  readonly at: number;
  readonly open: (at: number) => void;
  readonly change: (sections: CriteriaSection[]) => void;
};

/** The parts of a set: which one is open, their order, and adding or taking away one. */
export function SectionTabs({ sections, at, open, change }: SectionTabsProps) {
  const t = useTranslations("criteria.editor");
  const locale = useLocale() as Locale;
  return (
    <Block space="small">
      <div className="flex flex-wrap gap-2" role="group" aria-label={t("sections")}>
        {sections.map((section, index) => (
          <Button
            key={section.part}
            size="low"
            variant={index === at ? "go" : "outline"}
            aria-pressed={index === at}
            onClick={() => open(index)}
          >
            {section.name[locale] || section.name.vi || t(`parts.${section.part}`)}
          </Button>
        ))}
      </div>
      <SectionTools sections={sections} at={at} open={open} change={change} />
    </Block>
  );
}

function SectionTools({ sections, at, open, change }: SectionTabsProps) {
  const t = useTranslations("criteria.editor");
  const section = sections[at];
  const free = freeParts(sections);
  const move = (by: -1 | 1) => {
    change(moved(sections, at, by));
    open(Math.min(sections.length - 1, Math.max(0, at + by)));
  };
  const add = (part: RecordPart) => {
    change([...sections, { part, name: { vi: t(`parts.${part}`), en: "" }, lines: [] }]);
    open(sections.length);
  };
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      <Button size="low" variant="plain" icon={ArrowLeft} onClick={() => move(-1)}>
        {t("sectionBefore")}
      </Button>
      <Button size="low" variant="plain" icon={ArrowRight} onClick={() => move(1)}>
        {t("sectionAfter")}
      </Button>
      {section?.lines.length === 0 && sections.length > 1 && (
        <Button
          size="low"
          variant="plain"
          icon={Trash2}
          onClick={() => {
            change(sections.filter((_, index) => index !== at));
            open(0);
          }}
        >
          {t("removeSection")}
        </Button>
      )}
      {free.length > 0 && (
        <label className="flex items-center gap-2 text-15">
          <Plus aria-hidden="true" size={18} />
          <Select
            look="low"
            aria-label={t("addSection")}
            value=""
            onChange={({ currentTarget }) => {
              const part = recordParts.find((known) => known === currentTarget.value);
              if (part) add(part);
            }}
          >
            <option value="">{t("addSection")}</option>
            {free.map((part) => (
              <option key={part} value={part}>
                {t(`parts.${part}`)}
              </option>
            ))}
          </Select>
        </label>
      )}
    </div>
  );
}

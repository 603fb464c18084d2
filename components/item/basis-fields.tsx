"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/control";
import { FieldGroup } from "@/components/ui/field";
import type { TypedItem } from "@/lib/domain/bank/typed-item";
import type { KnownDocument } from "./item-hints";
import { useProblem } from "./use-problem";

type Props = {
  readonly item: TypedItem;
  readonly set: (values: Partial<TypedItem>) => void;
  readonly documents: readonly KnownDocument[];
};

/** The legal documents the key rests on, and where in them. */
export function BasisFields({ item, set, documents }: Props) {
  const t = useTranslations("item.editor");
  const problem = useProblem("legalBases", item);
  const bases = item.legalBases;
  const change = (place: number, values: Partial<(typeof bases)[number]>) =>
    set({ legalBases: bases.map((basis, at) => (at === place ? { ...basis, ...values } : basis)) });
  return (
    <FieldGroup label={t("bases")} help={t("basesHelp")} error={problem}>
      {bases.length === 0 && <p className="text-15 text-ink-2">{t("noBasis")}</p>}
      {bases.map((basis, place) => (
        <div
          key={place}
          className="mb-2 grid items-end gap-2 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto]"
        >
          <label className="text-14 text-ink-2">
            {t("documentShort")}
            <Select
              aria-label={t("document", { number: place + 1 })}
              value={basis.legalDocumentId}
              onChange={({ currentTarget: { value } }) => change(place, { legalDocumentId: value })}
            >
              <option value="">{t("choose")}</option>
              {documents.map(({ id, number, title }) => (
                <option key={id} value={id}>
                  {number} · {title}
                </option>
              ))}
            </Select>
          </label>
          <label className="text-14 text-ink-2">
            {t("article")}
            <Input
              aria-label={t("articleOf", { number: place + 1 })}
              value={basis.article}
              onChange={({ currentTarget: { value } }) => change(place, { article: value })}
            />
          </label>
          <Button
            size="low"
            variant="plain"
            icon={Trash2}
            aria-label={t("removeBasis", { number: place + 1 })}
            onClick={() => set({ legalBases: bases.filter((_, at) => at !== place) })}
          >
            {t("remove")}
          </Button>
        </div>
      ))}
      <Button
        size="low"
        icon={Plus}
        disabled={bases.length >= 10}
        onClick={() => set({ legalBases: [...bases, { legalDocumentId: "", article: "" }] })}
      >
        {t("addBasis")}
      </Button>
    </FieldGroup>
  );
}

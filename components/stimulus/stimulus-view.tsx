import { useTranslations } from "next-intl";
import { ItemContent } from "@/components/item/item-content";
import type { CandidateStimulus } from "@/lib/domain/item/candidate-item";

/** What an item is asked about, above the item wherever it is read. */
export function StimulusView({ stimulus: { title, content } }: { stimulus: CandidateStimulus }) {
  const t = useTranslations("stimulus");
  return (
    <section
      aria-label={t("region", { title })}
      className="mb-3 border-control border-rule-strong bg-sheet font-normal"
    >
      <p className="border-b-control border-rule-strong bg-paper px-4 py-2 text-16 font-semibold">
        {title || t("untitled")}
      </p>
      <div className="px-4 py-3 text-16">
        <ItemContent blocks={content} />
      </div>
    </section>
  );
}

import { useTranslations } from "next-intl";
import { ItemContent } from "@/components/item/item-content";
import type { FileStimulus } from "@/lib/domain/stimulus/of-file";

/** What a question of a file is asked about together with others, folded below its title. */
export function SharedText({ stimulus: { title, content } }: { readonly stimulus: FileStimulus }) {
  const t = useTranslations("import.line");
  return (
    <details className="max-w-text text-15">
      <summary className="min-h-low cursor-pointer py-1.5 font-semibold break-words text-pen">
        {t("stimulus", { title })}
      </summary>
      <div className="border-l-4 border-rule pl-3 break-words">
        <ItemContent blocks={content} />
      </div>
    </details>
  );
}

import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import type { ComparedPart, Stretch } from "@/lib/domain/bank/compare-wordings";

/** The parts of an item that changed, word by word. */
export function VersionComparison({ parts }: { readonly parts: readonly ComparedPart[] }) {
  const t = useTranslations("item.compare");
  if (parts.length === 0) return <EmptyState>{t("none")}</EmptyState>;
  return parts.map((part) => (
    <Block key={"id" in part ? `${part.part} ${part.id}` : part.part}>
      <SectionHead title={titleOf(part, t)} />
      {part.part === "key" ? (
        <>
          {part.removed.length > 0 && <p>{t("keyRemoved", { ids: part.removed.join(", ") })}</p>}
          {part.added.length > 0 && <p>{t("keyAdded", { ids: part.added.join(", ") })}</p>}
        </>
      ) : (
        <p className="max-w-text leading-read whitespace-pre-line">
          {part.stretches.map((stretch, index) => (
            <StretchWords key={index} stretch={stretch} />
          ))}
        </p>
      )}
    </Block>
  ));
}

type Texts = ReturnType<typeof useTranslations<"item.compare">>;

/** By letter or number; what is named after its words has neither. */
function titleOf(part: ComparedPart, t: Texts): string {
  if (part.part === "prompt") return t("prompt", { number: part.id.replace(/^\D+/, "") });
  if (part.part !== "option") return t(part.part);
  return part.id.length > 2 ? t("line") : t("option", { id: part.id });
}

function StretchWords({ stretch: { kind, text } }: { readonly stretch: Stretch }) {
  const t = useTranslations("item.compare");
  switch (kind) {
    case "same":
      return text;
    case "removed":
      return (
        <del className="bg-seal-wash text-seal">
          <span className="sr-only">{t("removed")} </span>
          {text}
        </del>
      );
    case "added":
      return (
        <ins className="bg-leaf-wash font-semibold text-leaf decoration-2">
          <span className="sr-only">{t("added")} </span>
          {text}
        </ins>
      );
  }
}

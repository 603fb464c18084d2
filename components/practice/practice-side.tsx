import { useTranslations } from "next-intl";
import { ButtonLink, ButtonStack } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { SideColumn } from "@/components/ui/page";
import type { Progress } from "@/lib/domain/practice/progress";

/** How far one has come with the topic at hand, and that none of it counts. */
export function PracticeSide({ progress }: { readonly progress: Progress }) {
  const t = useTranslations("practice.side");
  const { items, tried, mastered } = progress;
  return (
    <SideColumn label={t("title")}>
      <h2 className="mb-2 text-16">{t("title")}</h2>
      <DescriptionList
        look="rows"
        items={[
          { label: t("items"), value: items },
          { label: t("tried"), value: tried },
          { label: t("mastered"), value: mastered },
        ]}
      />
      <p className="mt-3 text-15 text-ink-2">{t("private")}</p>
      <ButtonStack>
        <ButtonLink href="/practice" wide>
          {t("others")}
        </ButtonLink>
      </ButtonStack>
    </SideColumn>
  );
}

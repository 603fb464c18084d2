/** @jsxImportSource preact */
import type { ItemStatus } from "@/lib/domain/attempt/client/view";
import { useTexts } from "../text/text";
import { Icon } from "./icon";

/** Where a chosen answer is; hidden from readers, who hear it in the map and when it changes. */
export function Whereabouts({ status }: { readonly status: ItemStatus }) {
  const { t } = useTexts();
  if (status === "saved") {
    return (
      <span class="st ok" aria-hidden="true">
        <Icon name="saved" />
        {t("question.saved")}
      </span>
    );
  }
  if (status !== "held") return null;
  return (
    <span class="st wait" aria-hidden="true">
      <Icon name="held" />
      <span>{t("map.legend_held")}</span>
    </span>
  );
}

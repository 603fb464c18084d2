import { Landmark } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

/** An empty dashed ring until a body uploads its own. */
export function Emblem() {
  const t = useTranslations("shell");
  return (
    <span
      role="img"
      aria-label={t("emblem")}
      className="grid size-[38px] place-items-center rounded-full border-[1.5px] border-dashed border-current md:size-11"
    >
      <Icon of={Landmark} size={26} />
    </span>
  );
}

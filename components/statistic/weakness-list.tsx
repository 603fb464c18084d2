import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import type { FoundWeakness } from "@/lib/domain/measurement/item-weakness";

type Props = { readonly weaknesses: readonly FoundWeakness[] };

/** What calls for another look at an item, in a word or two each. */
export function WeaknessList({ weaknesses }: Props) {
  const t = useTranslations("statistic.weak");
  return (
    <ul>
      {weaknesses.map(({ weakness }) => (
        <li key={weakness}>
          <StatusMark tone="wait" icon={TriangleAlert}>
            {t(`${weakness}.name`)}
          </StatusMark>
        </li>
      ))}
    </ul>
  );
}

import {
  Archive,
  Ban,
  CircleCheck,
  FilePen,
  type LucideIcon,
  MessageSquareText,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusMark, type Tone } from "@/components/ui/status-mark";
import type { ItemState } from "@/lib/domain/item/lifecycle";

const marks: Record<ItemState, { tone: Tone; icon: LucideIcon }> = {
  draft: { tone: "wait", icon: FilePen },
  in_review: { tone: "on", icon: MessageSquareText },
  approved: { tone: "ok", icon: CircleCheck },
  suspended: { tone: "bad", icon: Ban },
  retired: { tone: "off", icon: Archive },
};

type Props = {
  readonly state: ItemState;
  /** In a list what is approved is the normal case, and grey. */
  readonly quiet?: boolean;
};

/** Where an item stands in its life. */
export function ItemStateMark({ state, quiet = false }: Props) {
  const t = useTranslations("item.state");
  const { tone, icon } = marks[state];
  return (
    <StatusMark tone={quiet && state === "approved" ? "off" : tone} icon={icon}>
      {t(state)}
    </StatusMark>
  );
}

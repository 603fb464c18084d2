import {
  CircleAlert,
  CircleCheck,
  FileCheck2,
  Hourglass,
  TriangleAlert,
  Undo2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import type { RecommendationState as State } from "@/lib/domain/finding/recommendation-state";

const looks = {
  draft: { tone: "off", icon: Hourglass },
  issued: { tone: "on", icon: Hourglass },
  returned: { tone: "bad", icon: Undo2 },
  reported: { tone: "wait", icon: FileCheck2 },
  accepted: { tone: "wait", icon: CircleCheck },
  escalated: { tone: "bad", icon: TriangleAlert },
  closed: { tone: "ok", icon: CircleCheck },
} as const;

/** Where a recommendation stands. */
export function RecommendationState({ state }: { readonly state: State }) {
  const t = useTranslations("follow-up.states");
  return <StatusMark {...looks[state]}>{t(state)}</StatusMark>;
}

/** How many days it is over its day. */
export function LateMark({ days }: { readonly days: number }) {
  const t = useTranslations("follow-up.table");
  return (
    <StatusMark tone="bad" icon={CircleAlert} size={15}>
      {t("late", { days })}
    </StatusMark>
  );
}

import {
  Ban,
  FileCheck,
  Hourglass,
  type LucideIcon,
  PauseCircle,
  PencilLine,
  UserCheck,
  UserX,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusMark, type Tone } from "@/components/ui/status-mark";
import type { Stage } from "@/lib/domain/sitting/stage";

const looks: Record<Stage, { tone: Tone; icon: LucideIcon }> = {
  listed: { tone: "off", icon: Hourglass },
  admitted: { tone: "on", icon: UserCheck },
  working: { tone: "off", icon: PencilLine },
  paused: { tone: "wait", icon: PauseCircle },
  submitted: { tone: "ok", icon: FileCheck },
  voided: { tone: "bad", icon: Ban },
  excused: { tone: "off", icon: UserX },
  absent: { tone: "off", icon: UserX },
};

/** How far a candidate has come. */
export function StageMark({ stage }: { readonly stage: Stage }) {
  const t = useTranslations("candidate.stage");
  const { tone, icon } = looks[stage];
  return (
    <StatusMark tone={tone} icon={icon}>
      {t(stage)}
    </StatusMark>
  );
}

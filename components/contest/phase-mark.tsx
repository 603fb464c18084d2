import {
  CalendarClock,
  DoorOpen,
  ListOrdered,
  LockKeyhole,
  Megaphone,
  PencilLine,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusMark, type Tone } from "@/components/ui/status-mark";
import type { RoundPhase } from "@/lib/domain/contest/round-phase";

const looks = {
  draft: { tone: "wait", icon: PencilLine },
  upcoming: { tone: "off", icon: CalendarClock },
  running: { tone: "on", icon: DoorOpen },
  over: { tone: "wait", icon: LockKeyhole },
  ranked: { tone: "ok", icon: ListOrdered },
  released: { tone: "off", icon: Megaphone },
} as const satisfies Record<RoundPhase, { tone: Tone; icon: unknown }>;

/** Where a round stands: what is open now, or waits for its organisers, speaks. */
export function PhaseMark({ phase }: { readonly phase: RoundPhase }) {
  const t = useTranslations("contest.phase");
  const { tone, icon } = looks[phase];
  return (
    <StatusMark tone={tone} icon={icon}>
      {t(phase)}
    </StatusMark>
  );
}

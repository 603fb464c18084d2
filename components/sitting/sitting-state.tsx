import { Archive, CircleCheck, DoorOpen, LockKeyhole, PencilLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { Flow } from "@/components/ui/flow";
import { StatusMark, type Tone } from "@/components/ui/status-mark";
import { type SittingState, sittingStates } from "@/lib/domain/sitting/lifecycle";

const looks = {
  draft: { tone: "wait", icon: PencilLine },
  ready: { tone: "ok", icon: CircleCheck },
  open: { tone: "on", icon: DoorOpen },
  closed: { tone: "off", icon: LockKeyhole },
  settled: { tone: "off", icon: Archive },
} as const satisfies Record<SittingState, { tone: Tone; icon: unknown }>;

/** The state of a sitting: what is open now speaks, what is over is quiet. */
export function SittingStateMark({ state }: { readonly state: SittingState }) {
  const t = useTranslations("sitting");
  const { tone, icon } = looks[state];
  return (
    <StatusMark tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </StatusMark>
  );
}

/** The life of a sitting, with where it stands. */
export function SittingFlow({ state }: { readonly state: SittingState }) {
  const t = useTranslations("sitting");
  // Nothing comes after the last state: it is reached and done.
  const at = state === "settled" ? sittingStates.length : sittingStates.indexOf(state);
  return (
    <Flow label={t("head.flow")} steps={sittingStates.map((step) => t(`state.${step}`))} at={at} />
  );
}

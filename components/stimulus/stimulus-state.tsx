import { Archive, Ban, CircleCheck, FilePen, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusMark, type Tone } from "@/components/ui/status-mark";
import type { StimulusState } from "@/lib/domain/stimulus/lifecycle";

type Shown = Exclude<StimulusState, "in_use"> | "approved" | "unread";

const marks: Record<Shown, { tone: Tone; icon: LucideIcon }> = {
  unread: { tone: "wait", icon: FilePen },
  approved: { tone: "ok", icon: CircleCheck },
  suspended: { tone: "bad", icon: Ban },
  ended: { tone: "off", icon: Archive },
};

type Props = {
  readonly state: StimulusState;
  /** Null while no item on it was approved. */
  readonly approvedVersion: number | null;
};

/** Where a stimulus stands: in use it is what the approval of its items makes it. */
export function StimulusStateMark({ state, approvedVersion }: Props) {
  const t = useTranslations("stimulus.state");
  const shown = state !== "in_use" ? state : approvedVersion === null ? "unread" : "approved";
  const { tone, icon } = marks[shown];
  return (
    <StatusMark tone={tone} icon={icon}>
      {t(shown)}
    </StatusMark>
  );
}

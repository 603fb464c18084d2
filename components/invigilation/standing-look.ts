import {
  CirclePause,
  ClockAlert,
  FileCheck,
  FileX,
  Hand,
  Hourglass,
  IdCard,
  type LucideIcon,
  PenLine,
  UserRound,
  UserX,
  WifiOff,
} from "lucide-react";
import type { Tone } from "@/components/ui/status-mark";
import type { Standing } from "@/lib/domain/sitting/standing";

/** Glyph and colour of each standing; the word is under `attempt.standing`. */
export const standingLooks: Readonly<Record<Standing, { icon: LucideIcon; tone: Tone }>> = {
  lost: { icon: WifiOff, tone: "bad" },
  calling: { icon: Hand, tone: "bad" },
  paused: { icon: CirclePause, tone: "wait" },
  unsteady: { icon: WifiOff, tone: "wait" },
  too_late: { icon: ClockAlert, tone: "wait" },
  to_admit: { icon: IdCard, tone: "on" },
  waiting: { icon: Hourglass, tone: "on" },
  working: { icon: PenLine, tone: "off" },
  submitted: { icon: FileCheck, tone: "ok" },
  voided: { icon: FileX, tone: "bad" },
  not_here: { icon: UserRound, tone: "off" },
  absent: { icon: UserX, tone: "off" },
};

import {
  ArrowRightLeft,
  CircleAlert,
  CircleMinus,
  type LucideIcon,
  PenLine,
  UserMinus,
  UserPlus,
} from "lucide-react";
import type { Tone } from "@/components/ui/status-mark";
import type { Outcome } from "@/lib/domain/register/line";

/** What a line comes to, for people. */
export const outcomeLooks: Record<Outcome, { readonly tone: Tone; readonly icon: LucideIcon }> = {
  create: { tone: "on", icon: UserPlus },
  change: { tone: "on", icon: PenLine },
  transfer: { tone: "on", icon: ArrowRightLeft },
  leave: { tone: "wait", icon: UserMinus },
  unchanged: { tone: "off", icon: CircleMinus },
  problem: { tone: "bad", icon: CircleAlert },
};

import {
  CircleAlert,
  CircleCheck,
  CircleMinus,
  KeyRound,
  type LucideIcon,
  TriangleAlert,
} from "lucide-react";
import type { Tone } from "@/components/ui/status-mark";
import type { LineStanding } from "@/lib/domain/bank/import-line";

/** How a question of a file stands, for people: also when it is left out, or in the bank by now. */
export type LineLook = LineStanding | "dropped" | "written";

export const lineLooks: Record<
  LineLook,
  { readonly tone: Tone; readonly icon: LucideIcon | "saved"; readonly edge: string }
> = {
  ready: { tone: "ok", icon: CircleCheck, edge: "" },
  look: { tone: "wait", icon: TriangleAlert, edge: "shadow-[inset_6px_0_0_var(--amber-mark)]" },
  keyless: { tone: "bad", icon: KeyRound, edge: "shadow-[inset_6px_0_0_var(--seal)]" },
  mend: { tone: "bad", icon: CircleAlert, edge: "shadow-[inset_6px_0_0_var(--seal)]" },
  dropped: { tone: "off", icon: CircleMinus, edge: "" },
  written: { tone: "ok", icon: "saved", edge: "" },
};

import { Check, type LucideIcon, PenLine } from "lucide-react";
import { classNames } from "./class-names";
import { EmptyGlyph, Icon } from "./icon";

export type FlowStep = {
  readonly label: string;
  readonly state: "done" | "current" | "todo";
  readonly icon?: LucideIcon;
};

type FlowProps = { readonly label: string; readonly steps: readonly FlowStep[] };

/** The steps of a piece of work, with the one it stands at. */
export function Flow({ label, steps }: FlowProps) {
  return (
    <ol aria-label={label} className="flex flex-wrap text-15">
      {steps.map((step, index) => (
        <li
          key={step.label}
          aria-current={step.state === "current" ? "step" : undefined}
          className={classNames(
            "flex items-center gap-1.5 py-1.5 pr-2 whitespace-nowrap",
            step.state === "done" && "text-leaf",
            step.state === "current" && "font-bold text-ink",
            step.state === "todo" && "text-ink-2",
          )}
        >
          <StepIcon {...step} />
          {step.label}
          {index < steps.length - 1 && (
            <span aria-hidden="true" className="ml-1 w-3 border-t-[1.5px] border-rule-strong" />
          )}
        </li>
      ))}
    </ol>
  );
}

function StepIcon({ state, icon }: FlowStep) {
  if (icon) return <Icon of={icon} size={18} />;
  if (state === "todo") return <EmptyGlyph size={18} />;
  return <Icon of={state === "done" ? Check : PenLine} size={18} />;
}

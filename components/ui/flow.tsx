import { Check, PenLine } from "lucide-react";
import { classNames } from "./class-names";
import { EmptyGlyph, Icon } from "./icon";

type StepState = "done" | "current" | "todo";

type FlowProps = {
  readonly label: string;
  readonly steps: readonly string[];
  /** The step it stands at, from 0; as many as there are steps when all of them are done. */
  readonly at: number;
};

/** The steps of a piece of work, with the one it stands at. */
export function Flow({ label, steps, at }: FlowProps) {
  return (
    <ol aria-label={label} className="flex flex-wrap text-15">
      {steps.map((step, index) => {
        const state = stateAt(index, at);
        return (
          <li
            key={step}
            aria-current={state === "current" ? "step" : undefined}
            className={classNames(
              "flex items-center gap-1.5 py-1.5 pr-2 whitespace-nowrap",
              state === "done" && "text-leaf",
              state === "current" && "font-bold text-ink",
              state === "todo" && "text-ink-2",
            )}
          >
            <StepIcon state={state} />
            {step}
            {index < steps.length - 1 && (
              <span aria-hidden="true" className="ml-1 w-3 border-t-[1.5px] border-rule-strong" />
            )}
          </li>
        );
      })}
    </ol>
  );
}

function stateAt(index: number, at: number): StepState {
  if (index === at) return "current";
  return index < at ? "done" : "todo";
}

function StepIcon({ state }: { readonly state: StepState }) {
  if (state === "todo") return <EmptyGlyph size={18} />;
  return <Icon of={state === "done" ? Check : PenLine} size={18} />;
}

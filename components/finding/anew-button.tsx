"use client";

import { useFormState } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = {
  /** The reason of the refusal after which it is offered. */
  readonly after: string;
  readonly label: string;
};

/** Keeps what was typed over something that was taken away meanwhile, as something new. */
export function AnewButton({ after, label }: Props) {
  const form = useFormState();
  if (form?.state.reason !== after) return null;
  return (
    <p className="mb-4">
      <SubmitButton name="anew" value="1">
        {label}
      </SubmitButton>
    </p>
  );
}

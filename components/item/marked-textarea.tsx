"use client";

import { Bold } from "lucide-react";
import type { ComponentProps, KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/control";

type Props = ComponentProps<typeof Textarea>;

/** A text field in which Ctrl+B sets the chosen words in bold, typed as ** **. */
export function MarkedTextarea(props: Props) {
  return <Textarea {...props} onKeyDown={onKeyDown} />;
}

type BoldButtonProps = { readonly field: string; readonly label: string };

/** The same by mouse or touch, for the field of that id. */
export function BoldButton({ field, label }: BoldButtonProps) {
  return (
    <Button
      size="low"
      variant="plain"
      icon={Bold}
      // The words stay chosen while the button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        const element = document.getElementById(field);
        if (element instanceof HTMLTextAreaElement) toggleBold(element);
      }}
    >
      {label}
    </Button>
  );
}

function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "b") return;
  event.preventDefault();
  toggleBold(event.currentTarget);
}

function toggleBold(element: HTMLTextAreaElement) {
  const { selectionStart: from, selectionEnd: to, value } = element;
  const chosen = value.slice(from, to);
  const isBold = chosen.length > 4 && chosen.startsWith("**") && chosen.endsWith("**");
  element.focus();
  element.setRangeText(isBold ? chosen.slice(2, -2) : `**${chosen}**`, from, to, "select");
  element.dispatchEvent(new Event("input", { bubbles: true }));
}

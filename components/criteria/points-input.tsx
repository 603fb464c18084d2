"use client";

import { useState } from "react";
import { Input } from "@/components/ui/control";
import { readPoints, writePoints } from "@/lib/domain/inspection/edit-criteria";

type PointsInputProps = {
  readonly label: string;
  /** Hundredths; below nothing while what is typed cannot be read. */
  readonly value: number;
  readonly change: (hundredths: number) => void;
};

/** Points as people type them: a decimal comma. What cannot be read stays to be mended. */
export function PointsInput({ label, value, change }: PointsInputProps) {
  const [text, setText] = useState(() => writePoints(value));
  const shown = readPoints(text) === value || value < 0 ? text : writePoints(value);
  return (
    <Input
      look="short"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={value < 0 || undefined}
      value={shown}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        change(readPoints(currentTarget.value) ?? -1);
      }}
    />
  );
}

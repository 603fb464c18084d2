"use client";

import { useState } from "react";
import { Input } from "@/components/ui/control";
import {
  readPoints,
  readThreshold,
  writePoints,
  writeThreshold,
} from "@/lib/domain/inspection/edit-criteria";

type NumberInputProps = {
  readonly label: string;
  /** Below nothing while what is typed cannot be read. */
  readonly value: number;
  readonly change: (value: number) => void;
};

/** Points in hundredths, as people type them: a decimal comma. */
export function PointsInput(props: NumberInputProps) {
  return <TypedNumber {...props} read={readPoints} write={writePoints} />;
}

/** From which value on a step is reached. */
export function ThresholdInput(props: NumberInputProps) {
  return <TypedNumber {...props} read={readThreshold} write={writeThreshold} />;
}

type TypedNumberProps = NumberInputProps & {
  readonly read: (text: string) => number | null;
  readonly write: (value: number) => string;
};

/** What cannot be read stays to be mended. */
function TypedNumber({ label, value, change, read, write }: TypedNumberProps) {
  const [text, setText] = useState(() => write(value));
  const shown = read(text) === value || value < 0 ? text : write(value);
  return (
    <Input
      look="short"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={value < 0 || undefined}
      value={shown}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        change(read(currentTarget.value) ?? -1);
      }}
    />
  );
}

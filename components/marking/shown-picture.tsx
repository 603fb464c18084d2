"use client";

import { useState } from "react";
import { Note } from "@/components/ui/note";

type Props = {
  readonly src: string;
  readonly alt: string;
  /** Said where the picture cannot be drawn. */
  readonly lost: string;
};

/** A picture that somebody sent, or that it is none. */
export function ShownPicture({ src, alt, lost }: Props) {
  const [failed, setFailed] = useState(false);
  if (failed) return <Note tone="wait">{lost}</Note>;
  return (
    <img
      src={src}
      alt={alt}
      className="mt-2 h-auto max-w-full border border-rule-strong"
      onError={() => setFailed(true)}
    />
  );
}

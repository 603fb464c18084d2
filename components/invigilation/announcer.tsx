"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { type Change, changesBetween } from "@/lib/domain/sitting/attention";
import type { RoomCandidate } from "@/lib/domain/sitting/room-snapshot";

/** What happens within so long is told together. */
const gatherMs = 5_000;

/** So many are told by name. */
const named = 3;

/** Tells those who do not see the room what changed in it: exceptions only, and not all the time. */
export function Announcer({ candidates }: { readonly candidates: readonly RoomCandidate[] }) {
  const t = useTranslations("invigilation.announce");
  const standing = useTranslations("attempt.standing");
  const [told, tell] = useState("");
  const before = useRef(candidates);
  const gathered = useRef<readonly Change[]>([]);

  const speak = useEffectEvent(() => {
    const changes = gathered.current;
    if (changes.length === 0) return;
    gathered.current = [];
    const words = changes
      .slice(0, named)
      .map(({ number, name, standing: now }) => t("change", { number, name, now: standing(now) }));
    if (changes.length > named) words.push(t("more", { count: changes.length - named }));
    tell(words.join(" "));
  });

  useEffect(() => {
    gathered.current = [...gathered.current, ...changesBetween(before.current, candidates)];
    before.current = candidates;
  }, [candidates]);

  useEffect(() => {
    const timer = setInterval(speak, gatherMs);
    return () => clearInterval(timer);
  }, []);

  return (
    <p role="status" className="sr-only">
      {told}
    </p>
  );
}

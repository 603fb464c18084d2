"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import type { CandidateItem } from "@/lib/domain/item/candidate-item";

type Props = { readonly item: CandidateItem; readonly narrow: boolean };

const leastHeight = 320;

/** The item in the candidate's own page, to be tried out: what is answered there goes nowhere. */
export function ExamFrame({ item, narrow }: Props) {
  const t = useTranslations("item.preview");
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(leastHeight);
  const text = JSON.stringify(item);
  const show = useEffectEvent(() => {
    const message = { type: "item", item: JSON.parse(text) as unknown, total: 1 };
    frame.current?.contentWindow?.postMessage(message, location.origin);
  });
  useEffect(() => {
    const onMessage = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== frame.current?.contentWindow || typeof data !== "object" || !data) return;
      if (!("type" in data)) return;
      if (data.type === "ready") show();
      if (data.type === "height" && "height" in data && typeof data.height === "number") {
        setHeight(Math.max(leastHeight, Math.ceil(data.height)));
      }
    };
    window.addEventListener("message", onMessage);
    return () => window.removeEventListener("message", onMessage);
  }, []);
  useEffect(() => show(), [text]);
  return (
    <iframe
      ref={frame}
      src="/thi/xem-thu"
      title={t("frame")}
      height={height}
      className={classNames(
        "w-full border-y-2 border-ink bg-sheet",
        narrow && "mx-auto block max-w-[360px] border-x-2",
      )}
    />
  );
}

"use client";

import { useTranslations } from "next-intl";
import { dayText, timeText } from "@/components/ui/instant";

type Window = { readonly windowFrom: number; readonly windowTo: number };

/** When a sitting may be sat; both days are named when it does not end on the day it begins. */
export function useWindowText(): (window: Window) => string {
  const t = useTranslations("invigilation.window");
  return ({ windowFrom, windowTo }) => {
    const [from, to] = [new Date(windowFrom), new Date(windowTo)];
    const day = dayText(from);
    const last = dayText(to);
    const values = { day, last, from: timeText(from), to: timeText(to) };
    return t(day === last ? "same_day" : "days", values);
  };
}

"use client";

import { useTranslations } from "next-intl";

/** "1 phút 12 giây": how long something has lasted. */
export function useElapsed(): (ms: number) => string {
  const t = useTranslations("invigilation.elapsed");
  return (ms) => {
    const seconds = Math.max(0, Math.floor(ms / 1000));
    const minutes = Math.floor(seconds / 60);
    if (minutes >= 60)
      return t("hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
    if (minutes > 0) return t("minutes", { minutes, seconds: seconds % 60 });
    return t("seconds", { seconds });
  };
}

/** 15:38, or 1:15:38. */
export function countdownText(ms: number): string {
  const whole = Math.max(0, Math.ceil(ms / 1000));
  const seconds = String(whole % 60).padStart(2, "0");
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  return hours > 0
    ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds}`
    : `${String(minutes).padStart(2, "0")}:${seconds}`;
}

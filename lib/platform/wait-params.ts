import { getTranslations } from "next-intl/server";

/** How long to wait, in the person's own language, for the sentence that says so. */
export async function waitParams(reason: {
  readonly code: string;
  readonly seconds?: number;
}): Promise<Record<string, string>> {
  if (reason.seconds === undefined) return {};
  const t = await getTranslations("access.sign_in");
  const { seconds } = reason;
  const wait =
    seconds < 90
      ? t("wait_seconds", { seconds })
      : t("wait_minutes", { minutes: Math.ceil(seconds / 60) });
  return { wait };
}

import { getRequestConfig } from "next-intl/server";
import { formats, timeZone } from "@/i18n/formats";
import { loadMessages } from "@/i18n/messages";
import { preferences } from "@/lib/platform/preferences";

export default getRequestConfig(async () => {
  const { language } = await preferences();
  return { locale: language, messages: await loadMessages(language), timeZone, formats };
});

"use server";

import { leadTo } from "@/lib/platform/lead-to";
import { unfinishedContext } from "@/lib/platform/request-context";
import { acceptNotice } from "@/lib/services/access/accept-notice";

export async function acceptNoticeAction(): Promise<void> {
  const ctx = await unfinishedContext();
  await acceptNotice(ctx);
  leadTo("/");
}

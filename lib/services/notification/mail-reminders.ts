import { selectMail, takeMail, updateMailed, updateMailLater } from "@/db/queries/notifications";
import { mailPauseMs } from "@/lib/domain/notification/reminder";
import type { SystemContext } from "@/lib/services/context";

export type Mail = Awaited<ReturnType<typeof selectMail>>;

type MailReminders = {
  readonly now: Date;
  /** Writes to one person about all that waits for them. Throws where the mail was not taken. */
  readonly send: (mail: Mail) => Promise<void>;
  /** Told of every mail that will be tried again. */
  readonly failed: (error: unknown) => void;
};

/** Sends what waits for one person, and says whether more may wait. A mail that fails comes back later. */
export async function mailReminders(
  ctx: Pick<SystemContext, "db">,
  { now, send, failed }: MailReminders,
): Promise<{ more: boolean }> {
  const ids = await takeMail(ctx.db, now);
  const mail = await selectMail(ctx.db, ids);
  const [first] = mail;
  if (!first) return { more: false };
  try {
    await send(mail);
    await updateMailed(ctx.db, ids, now);
  } catch (error) {
    failed(error);
    await updateMailLater(ctx.db, ids, new Date(now.getTime() + mailPauseMs(first.tries)));
  }
  return { more: true };
}

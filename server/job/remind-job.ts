import { appDatabase } from "@/lib/platform/database";
import { type Env, publicAddress } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { sendLetter } from "@/lib/platform/smtp";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { placeOf, thingOf } from "@/lib/domain/notification/place-of";
import { type Mail, mailReminders } from "@/lib/services/notification/mail-reminders";
import { remindPeople } from "@/lib/services/notification/remind-people";
import { tellDueItems } from "@/lib/services/bank/tell-due-items";
import { tellFaultReports } from "@/lib/services/bank/tell-fault-reports";
import { tellEndedDocuments } from "@/lib/services/reference/tell-ended-documents";
import texts from "@/messages/vi/notification.json";
import type { Job } from "./jobs";

/** Tells people inside the product what is theirs, due or over its day. */
export function remindJob(): Job {
  return {
    id: "remind",
    everyMs: 60_000,
    run: async () => {
      const ctx = { db: appDatabase().database };
      const today = dayInVietNam(new Date());
      await remindPeople(ctx, { today });
      await tellEndedDocuments(ctx, { today });
      await tellFaultReports(ctx);
      await tellDueItems(ctx, { today });
      return { more: false };
    },
  };
}

/** Mails the same, where a mail server is set. What it does not take is tried again, ever later. */
export function mailJobs(settings: Env): Job[] {
  const { mail: server } = settings;
  if (!server) return [];
  const send = async (mail: Mail) => {
    const [first] = mail;
    if (!first) return;
    const subject = fill(texts.mail.subject, { count: String(mail.length) });
    await sendLetter(server, { to: first.email, subject, text: letterOf(mail, settings) });
  };
  const run = () =>
    mailReminders(
      { db: appDatabase().database },
      { now: new Date(), send, failed: (error) => log.error("mail_failed", error) },
    );
  return [{ id: "mail", everyMs: 15_000, run }];
}

/** One letter about everything that waits for a person. */
function letterOf(mail: Mail, settings: Env): string {
  const address = publicAddress(settings);
  const lines = mail.map((told) => {
    const due = told.dueOn === null ? "" : ` ${fill(texts.mail.due, { day: dayText(told.dueOn) })}`;
    return `- ${lineOf(told)}${due}\n  ${address}${placeOf(told)}`;
  });
  const greeting = fill(texts.mail.greeting, { name: mail[0]?.name ?? "" });
  return [greeting, "", ...lines, "", texts.mail.foot].join("\n");
}

function lineOf({ kind, step, unitName, campaignName, ...things }: Mail[number]): string {
  if (step === null) {
    return fill(texts.mail.bankLine, { kind: texts.kinds[kind], thing: thingOf(things) });
  }
  return fill(texts.mail.line, {
    ...{ kind: texts.kinds[kind], step: texts.steps[step] },
    ...{ unit: unitName ?? "", campaign: campaignName ?? "" },
  });
}

function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

const dayText = (day: string) => day.split("-").reverse().join("/");

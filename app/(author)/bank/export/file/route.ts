import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { questionPaperFormats, questionPapers } from "@/lib/domain/bank/question-paper";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { type WrittenFormat, writtenFormats } from "@/lib/domain/bank/written-format";
import { attachment } from "@/lib/platform/attachment";
import { requestContext } from "@/lib/platform/request-context";
import { exportItems } from "@/lib/services/bank/export-items";
import { printItems } from "@/lib/services/bank/print-items";
import { bankAsked, banksAtHand } from "../../banks-at-hand";
import { choiceOf, itemQuery } from "../../item-query";

const wanted = z.union([
  z.object({ paper: z.enum(questionPapers), format: z.enum(questionPaperFormats) }),
  z.object({ paper: z.undefined().optional(), format: z.enum(writtenFormats) }),
]);

const files: Readonly<Record<WrittenFormat, { ending: string; mediaType: string }>> = {
  "qti2.1": { ending: "qti21.zip", mediaType: "application/zip" },
  "qti3.0": { ending: "qti30.zip", mediaType: "application/zip" },
  "moodle-xml": { ending: "moodle.xml", mediaType: "application/xml" },
  gift: { ending: "gift.txt", mediaType: "text/plain; charset=utf-8" },
  xlsx: {
    ending: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  docx: {
    ending: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
};

/** Items of a bank as a file: `?format=…`, or as a paper: `?paper=questions|sheet|key&format=docx|pdf`. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await requestContext();
  const typed = Object.fromEntries(new URL(request.url).searchParams);
  const query = itemQuery.parse(typed);
  const asked = wanted.safeParse({ paper: typed.paper, format: typed.format });
  const banks = await banksAtHand(ctx);
  const bank = bankAsked(banks, query.bank);
  if (!asked.success || !bank) notFound();
  const choice = choiceOf(query, bank.id);
  if (asked.data.paper !== undefined) {
    const printed = await printItems(ctx, { ...choice, ...asked.data });
    if (printed.ok) return attachment(printed.value);
    const t = await getTranslations("export.rejected");
    return new Response(t(printed.reason), {
      status: 409,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  }
  const { format } = asked.data;
  const { bytes } = await exportItems(ctx, { ...choice, format });
  const { ending, mediaType } = files[format];
  return attachment({ name: `${bank.code}-${dayInVietNam(ctx.now)}.${ending}`, mediaType, bytes });
}

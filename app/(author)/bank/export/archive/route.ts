import { notFound } from "next/navigation";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { streamedAttachment } from "@/lib/platform/attachment";
import { requestContext } from "@/lib/platform/request-context";
import { takeOutArchive } from "@/lib/services/bank-archive/take-out-archive";
import { bankAsked, banksAtHand } from "../../banks-at-hand";
import { itemQuery } from "../../item-query";

/** A whole bank with its history, `?bank=…`, sent while it is being written. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await requestContext();
  const query = itemQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const banks = await banksAtHand(ctx);
  const bank = bankAsked(banks, query.bank);
  if (!bank) notFound();
  const name = `${bank.code}-${dayInVietNam(ctx.now)}.sat-hach.zip`;
  const stream = takeOutArchive(ctx, { bankId: bank.id });
  return streamedAttachment({ name, mediaType: "application/zip", stream });
}

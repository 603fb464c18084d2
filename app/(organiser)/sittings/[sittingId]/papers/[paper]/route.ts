import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { SittingId } from "@/lib/domain/ids";
import { ok } from "@/lib/domain/result";
import { attachment } from "@/lib/platform/attachment";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import type { Context } from "@/lib/services/context";
import { writeAttendanceList } from "@/lib/services/sitting/papers/write-attendance-list";
import { writeIncidentMinutes } from "@/lib/services/sitting/papers/write-incident-minutes";
import { writeMinutes } from "@/lib/services/sitting/papers/write-minutes";
import { writeResultsList } from "@/lib/services/sitting/papers/write-results-list";

const wanted = z.object({
  paper: z.enum(["minutes", "results", "attendance", "incident"]),
  format: z.enum(["docx", "pdf"]).default("pdf"),
  order: z.enum(["number", "name"]).default("number"),
  incident: z.uuid().optional(),
});

type Wanted = z.infer<typeof wanted> & { readonly sittingId: SittingId };

type Props = { params: Promise<{ sittingId: string; paper: string }> };

/** A paper of a sitting as a file: `?format=docx|pdf`, lists also `?order=number|name`. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const { sittingId, paper } = await params;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const parsed = wanted.safeParse({ ...query, paper });
  if (!parsed.success) notFound();
  const written = await write(ctx, { ...parsed.data, sittingId: idOf<SittingId>(sittingId) });
  if (written.ok) return attachment(written.value);
  const t = await getTranslations("paper.rejected");
  return new Response(t(written.reason), {
    status: 409,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}

async function write(ctx: Context, { paper, incident, ...input }: Wanted) {
  switch (paper) {
    case "minutes":
      return writeMinutes(ctx, input);
    case "results":
      return writeResultsList(ctx, input);
    case "attendance":
      return writeAttendanceList(ctx, input);
    case "incident":
      if (incident === undefined) notFound();
      return ok(await writeIncidentMinutes(ctx, { ...input, incidentId: incident }));
  }
}

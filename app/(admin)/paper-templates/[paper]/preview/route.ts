import { notFound } from "next/navigation";
import { z } from "zod";
import { inspectionPapers } from "@/lib/domain/inspection/paper";
import { requestContext } from "@/lib/platform/request-context";
import { templateProblems } from "@/lib/platform/template-problems";
import { checkTemplate } from "@/lib/services/paper/check-template";
import { previewTemplate } from "@/lib/services/paper/preview-template";

type Props = { params: Promise<{ paper: string }> };

/** The wording that is sent, as a paper on made-up facts; nothing where it is only to be checked. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const paper = z.enum(inspectionPapers).safeParse((await params).paper);
  const form = await request.formData();
  const body = form.get("body");
  if (!paper.success || typeof body !== "string") notFound();
  const wording = { paper: paper.data, body };
  const onlyChecked = form.has("check");
  const written = onlyChecked ? checkTemplate(ctx, wording) : await previewTemplate(ctx, wording);
  if (!written.ok) {
    return new Response(await templateProblems(written.reason), {
      status: 422,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  }
  if (onlyChecked) return new Response(null, { status: 204 });
  return new Response(written.value as Uint8Array<ArrayBuffer>, {
    headers: { "Content-Type": "application/pdf", "Cache-Control": "no-store" },
  });
}

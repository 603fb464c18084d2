import { notFound } from "next/navigation";
import { z } from "zod";
import { inspectionPapers } from "@/lib/domain/inspection/paper";
import { requestContext } from "@/lib/platform/request-context";
import { templateProblems } from "@/lib/platform/template-problems";
import { previewTemplate } from "@/lib/services/paper/preview-template";

type Props = { params: Promise<{ paper: string }> };

/** The wording that is sent, as a paper on made-up facts. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const paper = z.enum(inspectionPapers).safeParse((await params).paper);
  const body = (await request.formData()).get("body");
  if (!paper.success || typeof body !== "string") notFound();
  const written = await previewTemplate(ctx, { paper: paper.data, body });
  if (!written.ok) {
    return new Response(await templateProblems(written.reason), {
      status: 422,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  }
  return new Response(written.value as Uint8Array<ArrayBuffer>, {
    headers: { "Content-Type": "application/pdf", "Cache-Control": "no-store" },
  });
}

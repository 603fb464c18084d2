import { notFound } from "next/navigation";
import { z } from "zod";
import type { RecordId } from "@/lib/domain/ids";
import { unitPapers } from "@/lib/domain/inspection/paper";
import { idOf } from "@/lib/platform/id-of";
import { paperAnswer, wantedFormat } from "@/lib/platform/paper-answer";
import { requestContext } from "@/lib/platform/request-context";
import { writeUnitPaper } from "@/lib/services/paper/write-unit-paper";

type Props = { params: Promise<{ recordId: string; paper: string }> };

/** A paper about the unit of a record as a file: `?format=docx|pdf|xlsx`. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const { recordId, paper } = await params;
  const wanted = z.enum(unitPapers).safeParse(paper);
  if (!wanted.success) notFound();
  const format = wantedFormat.parse(new URL(request.url).searchParams.get("format"));
  const input = { recordId: idOf<RecordId>(recordId), paper: wanted.data, format };
  return paperAnswer(await writeUnitPaper(ctx, input));
}

import { notFound, redirect } from "next/navigation";
import type { RecordId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadRecord } from "@/lib/services/record/load-record";

type Props = { params: Promise<{ recordId: string }> };

/** A record opens at the first part of its criteria set. */
export default async function RecordIndexPage({ params }: Props) {
  const ctx = await requestContext();
  const { recordId } = await params;
  const { criteriaSet } = await loadRecord(ctx, { recordId: idOf<RecordId>(recordId) });
  const [first] = criteriaSet.sections;
  if (!first) notFound();
  redirect(`/records/${recordId}/${first.part}`);
}

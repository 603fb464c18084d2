import { redirect } from "next/navigation";
import { requestContext } from "@/lib/platform/request-context";

type Props = { params: Promise<{ recordId: string }> };

/** A record opens at its first part. */
export default async function RecordIndexPage({ params }: Props) {
  await requestContext();
  redirect(`/records/${(await params).recordId}/general`);
}

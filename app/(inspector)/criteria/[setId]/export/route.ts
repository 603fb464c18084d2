import type { CriteriaSetId } from "@/lib/domain/ids";
import { attachment } from "@/lib/platform/attachment";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadCriteriaSet } from "@/lib/services/criteria/load-criteria-set";

type Props = { readonly params: Promise<{ setId: string }> };

/** A version as the file that another installation reads. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const setId = idOf<CriteriaSetId>((await params).setId);
  const { code, version, name, sections, rules } = await loadCriteriaSet(ctx, { setId });
  const text = JSON.stringify({ code, name, sections, rules }, null, 2);
  return attachment({
    name: `${code}-${version}.json`,
    mediaType: "application/json",
    bytes: new TextEncoder().encode(`${text}\n`),
  });
}

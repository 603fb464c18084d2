import { selectLegalDocuments } from "@/db/queries/legal-documents";
import { selectSharedSystems, selectTopics } from "@/db/queries/topics";
import { may } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** The lists that items and blueprints name: topics, shared systems, legal documents. */
export async function loadReference(ctx: Context) {
  const readers = ["item.read", "blueprint.read", "reference.write"] as const;
  if (!readers.some((action) => may(ctx.actor, action))) throw new NotFound("reference");
  const [topics, systems, legalDocuments] = await Promise.all([
    selectTopics(ctx.db),
    selectSharedSystems(ctx.db),
    selectLegalDocuments(ctx.db),
  ]);
  return { topics, systems, legalDocuments };
}

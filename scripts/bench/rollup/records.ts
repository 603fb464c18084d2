import { eq, sql } from "drizzle-orm";
import { criteriaSet } from "@/db/schema";
import type { CampaignId } from "@/lib/domain/ids";
import type { CriteriaLine } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import { generator } from "@/lib/domain/random/generator";
import type { World } from "../../seed/world";
import type { Founding } from "./found";

/** Every scored line of every record of the campaign, verified: what the overview adds up. */
export async function fillRecords(
  { db, asOwner }: World,
  { criteriaSetId, userId }: Founding,
  campaignId: CampaignId,
): Promise<void> {
  const [set] = await db.select().from(criteriaSet).where(eq(criteriaSet.id, criteriaSetId));
  const lines = (set?.sections ?? []).flatMap(({ lines }) => lines).filter(({ max }) => max > 0);
  const random = generator(`records ${campaignId}`);
  // Forty different records are enough to differ by.
  const kinds = Array.from({ length: 40 }, () =>
    lines.flatMap((line) => {
      const value = valueOf(line, random.below(100));
      return value === null ? [] : [{ field: line.code, value }];
    }),
  );
  await asOwner((tx) =>
    tx.execute(sql`with r as (
        update record set revision = 1 from visit v
         where v.id = record.visit_id and v.campaign_id = ${campaignId} returning record.id
      )
      insert into record_value (record_id, field, source, value, revision, updated_by)
      select r.id, f->>'field', 'verified', f->'value', 1, ${userId}
        from (select id, row_number() over () as no from r) r
        cross join lateral jsonb_array_elements(${JSON.stringify(kinds)}::jsonb -> (r.no % 40)::int) f`),
  );
}

function valueOf({ field, formula }: CriteriaLine, drawn: number): FieldValue | null {
  if (field === "yes_no") return { kind: "yes_no", yes: drawn < 75 };
  if (field === "ratio") return { kind: "ratio", numerator: 40 + (drawn % 60), denominator: 100 };
  if (field === "number") return { kind: "number", number: drawn % 4 };
  if (field !== "choice" || formula.kind !== "choice") return null;
  const choice = formula.choices[drawn % formula.choices.length]?.code;
  return choice === undefined ? null : { kind: "choice", choice };
}

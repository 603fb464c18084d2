import { desc, eq, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { paperTemplate, user } from "@/db/schema";
import type { UserId } from "@/lib/domain/ids";
import type { InspectionPaper } from "@/lib/domain/inspection/paper";

const columns = {
  paper: paperTemplate.paper,
  version: paperTemplate.version,
  body: paperTemplate.body,
  savedBy: user.displayName,
  savedAt: paperTemplate.createdAt,
};

/** The versions of a paper's wording, the newest first. */
export async function selectTemplateVersions(db: Executor, paper: InspectionPaper) {
  return db
    .select(columns)
    .from(paperTemplate)
    .innerJoin(user, eq(user.id, paperTemplate.savedBy))
    .where(eq(paperTemplate.paper, paper))
    .orderBy(desc(paperTemplate.version))
    .limit(50);
}

/** The wording in use, or undefined where nobody changed the one the product comes with. */
export async function selectOptionalTemplate(db: Executor, paper: InspectionPaper) {
  const [row] = await db
    .select({ body: paperTemplate.body, version: paperTemplate.version })
    .from(paperTemplate)
    .where(eq(paperTemplate.paper, paper))
    .orderBy(desc(paperTemplate.version))
    .limit(1);
  return row;
}

/** Who changed which paper's wording last. */
export async function selectChangedTemplates(db: Executor) {
  return db
    .selectDistinctOn([paperTemplate.paper], columns)
    .from(paperTemplate)
    .innerJoin(user, eq(user.id, paperTemplate.savedBy))
    .orderBy(paperTemplate.paper, desc(paperTemplate.version));
}

type NewTemplate = {
  readonly paper: InspectionPaper;
  readonly version: number;
  readonly body: string;
  readonly savedBy: UserId;
};

/** Adds a version; false when somebody else has just added it. */
export async function insertTemplate(tx: Transaction, values: NewTemplate): Promise<boolean> {
  const rows = await tx
    .insert(paperTemplate)
    .values(values)
    .onConflictDoNothing()
    .returning({ version: sql<number>`${paperTemplate.version}` });
  return rows.length > 0;
}

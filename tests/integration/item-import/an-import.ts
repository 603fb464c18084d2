import { and, eq } from "drizzle-orm";
import { auditEvent } from "@/db/schema";
import type { ItemImportId } from "@/lib/domain/ids";
import { listItems } from "@/lib/services/bank/list-items";
import type { Context } from "@/lib/services/context";
import { dropLine } from "@/lib/services/item-import/drop-line";
import { openImport } from "@/lib/services/item-import/open-import";
import { placeLines } from "@/lib/services/item-import/place-lines";
import { writeImport } from "@/lib/services/item-import/write-import";
import type { World } from "../bank/a-world";

/** Three questions: one ready, one whose key disagrees with itself, one without a key. */
const threeQuestions = `Câu 1: Phím tắt nào lưu tệp đang mở?
A. Ctrl + C
B. Ctrl + S
C. Ctrl + V
D. Ctrl + P
Đáp án: B
Câu 2: Văn bản đi được ký số lúc nào?
A. Trước khi cấp số
B. Sau khi cấp số
Đáp án: A
Đáp án: B
Câu 3: Hộp thư công vụ dùng để làm gì?
A. Trao đổi công việc
B. Mua hàng
`;

export async function anImport(ctx: Context, text = threeQuestions): Promise<ItemImportId> {
  const bytes = new TextEncoder().encode(text);
  const opened = await openImport(ctx, { name: "cau-hoi.txt", bytes });
  if (!opened.ok) throw new Error(opened.reason.code);
  return opened.value;
}

/** An import whose usable question is in the bank; those without a key were left out. */
export async function aWrittenImport({ author, bankId, basics }: World): Promise<ItemImportId> {
  const importId = await anImport(author);
  await placeLines(author, { importId, topicId: basics, level: "TH", missingOnly: true });
  for (const position of [2, 3]) await dropLine(author, { importId, position, dropped: true });
  const written = await writeImport(author, { importId, bankId });
  if (!written.ok) throw new Error(written.reason.code);
  return importId;
}

/** Asks for the first page of everything in an import. */
export const whole = (importId: ItemImportId) => ({ importId, view: "all", page: 1 }) as const;

export async function itemsOf({ author, bankId }: World) {
  return (await listItems(author, { bankId, page: 1 })).items;
}

/** What the log says was done to an import, in order. */
export async function actsOn({ db }: Context, importId: ItemImportId): Promise<string[]> {
  const rows = await db
    .select({ act: auditEvent.act })
    .from(auditEvent)
    .where(and(eq(auditEvent.subjectType, "item_import"), eq(auditEvent.subjectId, importId)))
    .orderBy(auditEvent.id);
  return rows.map(({ act }) => act);
}

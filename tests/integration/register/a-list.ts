import { writeSheet } from "@/lib/documents/sheet/write-sheet";
import type { RegisterImportId } from "@/lib/domain/ids";
import type { RegisterKind } from "@/lib/domain/register/kinds";
import type { Context } from "@/lib/services/context";
import { loadRegisterImport } from "@/lib/services/register/load-register-import";
import { openRegisterImport } from "@/lib/services/register/open-register-import";
import { must } from "../sitting/a-sitting";

const heads = {
  officers: [
    ...["STT", "Mã cán bộ", "Họ và tên", "Ngày sinh", "Đơn vị", "Chức danh"],
    ...["Nhóm vị trí", "Từ ngày", "Nghỉ từ ngày", "Kiêm nhiệm"],
  ],
  units: [
    ...["STT", "Mã đơn vị", "Tên đơn vị", "Loại", "Đơn vị cấp trên", "Từ ngày"],
    ...["Hết hiệu lực từ ngày", "Nhập vào"],
  ],
} as const;

/** An Excel file with titles, a heading and these lines, the first column numbered. */
async function aList(
  kind: RegisterKind,
  lines: readonly (readonly string[])[],
): Promise<Uint8Array> {
  return writeSheet({
    name: "DS",
    titles: ["DANH SÁCH", "Kèm theo Công văn số 12/UBND"],
    columns: heads[kind].map((header) => ({ header, width: 14 })),
    rows: lines.map((line, index) => {
      const cells = [String(index + 1), ...line];
      return [...cells, ...Array<string>(heads[kind].length - cells.length).fill("")];
    }),
  });
}

type Means = Partial<{
  readonly complete: boolean;
  readonly means: "change" | "correction";
  readonly effectiveOn: string;
}>;

/** Such a file, brought by somebody and looked at. */
export async function anImport(
  ctx: Context,
  kind: RegisterKind,
  lines: readonly (readonly string[])[],
  means: Means = {},
): Promise<RegisterImportId> {
  const bytes = await aList(kind, lines);
  return must(
    await openRegisterImport(ctx, {
      ...{ kind, file: { name: "ds.xlsx", bytes }, complete: false, means: "change" },
      ...{ effectiveOn: "2025-07-01", legalBasis: "Nghị quyết 1675", ...means },
    }),
  );
}

/** What each line comes to: its outcome, or the code of its problem. */
export async function outcomesOf(ctx: Context, kind: RegisterKind, importId: RegisterImportId) {
  const { lines } = await loadRegisterImport(ctx, { kind, importId, outcome: null, page: 1 });
  return lines.map(({ outcome, problem }) => problem?.code ?? outcome);
}

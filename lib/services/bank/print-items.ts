import { selectOptionalBank } from "@/db/queries/item-export";
import { selectSetting } from "@/db/queries/settings";
import type { Picture } from "@/lib/documents/paper/paper";
import type { ShownAreas } from "@/lib/documents/bank/printed-item";
import { questionPaper } from "@/lib/documents/bank/question-papers";
import type { PaperFormat } from "@/lib/documents/press/order";
import { fileOf, type PaperFile } from "@/lib/documents/press/paper-file";
import { writePaper } from "@/lib/documents/press/write-paper";
import type { QuestionPaper } from "@/lib/domain/bank/question-paper";
import { InstallationSchema } from "@/lib/domain/installation/installation";
import { optionsOf, promptsOf } from "@/lib/domain/item/interaction";
import { rejected, ok, type Result } from "@/lib/domain/result";
import { pictureSize } from "@/lib/interop/items/write/picture-size";
import type { FindMedia, MediaFile } from "@/lib/interop/items/write/writing";
import { drawAreas } from "@/lib/interop/picture/draw-areas";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import { chosenItems, type ItemChoice } from "./chosen-items";
import { recordExport } from "./take-out-items";
import { type CitedItem, citedItems, storedPictures } from "./writable-items";

export type PrintItems = ItemChoice & {
  readonly paper: QuestionPaper;
  readonly format: PaperFormat;
};

/** More questions are no paper that anybody could hold. */
export const mostPrinted = 300;

/** The items of a filtered list as a paper for a test by hand: questions, answer sheet, or key. */
export async function printItems(
  ctx: Context,
  { paper, format, ...choice }: PrintItems,
): Promise<Result<PaperFile, "no_items" | "too_many_items">> {
  requirePermission(ctx, "item.export");
  const filter = chosenItems(ctx, choice);
  const bank = await selectOptionalBank(ctx.db, filter.bankId);
  if (!bank) throw new NotFound(`bank ${filter.bankId}`);
  const items = together(await citedItems(ctx.keys, filter));
  if (items.length === 0) return rejected("no_items");
  if (items.length > mostPrinted) return rejected("too_many_items");
  const installation = InstallationSchema.parse(
    (await selectSetting(ctx.db, "installation")) ?? {},
  );
  const media = await storedPictures(ctx.keys, items.flatMap(picturesOf));
  const drawn = await withAreas(items, media);
  const facts = { installation, bankName: bank.name, items, readAt: ctx.now };
  const set = questionPaper(paper, facts, (source, alt, areas) =>
    pictureOf((areas && drawn.get(areas)) ?? media(source), alt),
  );
  const bytes = await writePaper(set, format);
  await recordExport(ctx, filter, { format: `${paper}.${format}`, items: items.length });
  return ok(fileOf(set, bytes, format));
}

/** The items of one stimulus one after the other, in their order, where the first of them stands. */
function together(items: readonly CitedItem[]): CitedItem[] {
  const placed = new Set<string>();
  return items.flatMap((item) => {
    const about = item.stimulus?.versionId;
    if (about === undefined) return [item];
    if (placed.has(about)) return [];
    placed.add(about);
    return items
      .filter(({ stimulus }) => stimulus?.versionId === about)
      .sort((a, b) => (a.stimulus?.place ?? 0) - (b.stimulus?.place ?? 0));
  });
}

function picturesOf({ stem, interaction, stimulus }: CitedItem): string[] {
  const parts = [...optionsOf(interaction), ...promptsOf(interaction)];
  const shown = [stem, stimulus?.content ?? [], ...parts.map(({ content }) => content)].flat();
  return [
    ...shown.flatMap((block) => (block.kind === "image" ? [block.blob] : [])),
    ...(interaction.type === "hotspot" ? [interaction.picture.blob] : []),
  ];
}

/** The pictures of hotspots with their areas drawn into them: paper has nothing to press. */
async function withAreas(
  items: readonly CitedItem[],
  media: FindMedia,
): Promise<ReadonlyMap<ShownAreas, MediaFile>> {
  const drawn = new Map<ShownAreas, MediaFile>();
  for (const { interaction } of items) {
    const file = interaction.type === "hotspot" ? media(interaction.picture.blob) : null;
    if (interaction.type !== "hotspot" || file === null) continue;
    const { picture, options } = interaction;
    const areas = options.map(({ area }) => area);
    const bytes = await drawAreas(file.bytes, picture, areas);
    drawn.set(options, { bytes, mime: "image/png" });
  }
  return drawn;
}

/** As wide as half the text of a page, in millimetres, and no taller than a third of one. */
const room = { width: 110, height: 80 };

function pictureOf(file: MediaFile | null, alt: string): Picture | null {
  const size = file === null ? null : pictureSize(file.bytes);
  const type = file?.mime === "image/png" ? "png" : file?.mime === "image/jpeg" ? "jpg" : null;
  if (file === null || size === null || type === null) return null;
  const scale = Math.min(room.width / size.width, room.height / size.height);
  return {
    ...{ kind: "picture", type, caption: alt },
    data: Buffer.from(file.bytes).toString("base64"),
    width: size.width * scale,
    height: size.height * scale,
  };
}

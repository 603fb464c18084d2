import type { ItemId, StimulusId, StimulusVersionId } from "@/lib/domain/ids";
import { paragraphs } from "@/lib/domain/item/content";
import type { StimulusWording } from "@/lib/domain/stimulus/wording";
import { createStimulus } from "@/lib/services/stimulus/create-stimulus";
import { loadStimulus } from "@/lib/services/stimulus/load-stimulus";
import { aDraft, anApprovedItem, type World } from "../bank/a-world";

export const aLetter: StimulusWording = {
  title: "Thư gửi bộ phận Một cửa",
  content: paragraphs(
    "Từ: hotro@dichvucong.gov.vn.example\nĐề nghị cập nhật mật khẩu trước 17 giờ.",
  ),
  source: "Biên soạn",
};

/** A letter of the world's author. */
export async function aStimulus(world: World, wording = aLetter): Promise<StimulusId> {
  const made = await createStimulus(world.author, { bankId: world.bankId, wording });
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

export async function newestVersion(world: World, stimulusId: StimulusId) {
  const { versionId } = await loadStimulus(world.author, { stimulusId });
  return versionId;
}

type Placing = { readonly versionId: StimulusVersionId; readonly place: number };

const asked = (stimulus: Placing) => ({
  wording: { stimulus, stem: paragraphs(`Câu thứ ${stimulus.place} về bức thư là gì?`) },
});

/** Drafts about a letter, in their order. */
export async function draftsOn(world: World, stimulusId: StimulusId, count: number) {
  const versionId = await newestVersion(world, stimulusId);
  const items: [ItemId, ...ItemId[]] = [await aDraft(world, asked({ versionId, place: 1 }))];
  for (let place = 2; place <= count; place += 1) {
    items.push(await aDraft(world, asked({ versionId, place })));
  }
  return items;
}

/** Items about a letter that the world's reviewer has approved. */
export async function approvedOn(world: World, stimulusId: StimulusId, count: number) {
  const versionId = await newestVersion(world, stimulusId);
  const items: [ItemId, ...ItemId[]] = [
    await anApprovedItem(world, asked({ versionId, place: 1 })),
  ];
  for (let place = 2; place <= count; place += 1) {
    items.push(await anApprovedItem(world, asked({ versionId, place })));
  }
  return items;
}

import { localNumber } from "@/lib/domain/item/decimal";
import { optionsOf, promptsOf } from "@/lib/domain/item/interaction";
import { rubricOf } from "@/lib/domain/item/key";
import { givenTo } from "@/lib/domain/item/pairs";
import type { ItemWording } from "./item-draft";
import { toMarkup } from "./markup";
import type { ReadItem } from "./read-typed-item";
import {
  blankOption,
  trueFalse,
  type TypedItem,
  type TypedOption,
  type TypedPrompt,
} from "./typed-item";
import { typeEssay } from "./typed-essay";
import { isMarked, isSorted } from "./typed-kind";

/** An item of the bank as its author can go on typing it. */
export function typeItem({ wording, place }: ReadItem): TypedItem {
  const { interaction } = wording;
  return {
    type: interaction.type,
    stem: toMarkup(wording.stem),
    options: optionsTyped(wording),
    prompts: promptsTyped(wording),
    correct: isMarked(interaction.type) ? [...wording.key.correct] : [],
    ...(isSorted(interaction.type) && wording.key.correct.length === 0 && { unsorted: true }),
    shuffle: !("shuffle" in interaction) || interaction.shuffle,
    ...answersTyped(wording),
    ...pictureTyped(interaction),
    ...markedOf(wording),
    explanation: toMarkup(wording.explanation),
    source: wording.source,
    legalBases: wording.legalBases.map(({ legalDocumentId, article }) => ({
      legalDocumentId,
      article,
    })),
    topicId: place.topicId,
    sharedSystemId: place.sharedSystemId ?? "",
    level: place.level,
    needsCheck: place.needsCheck,
    ...(wording.stimulus && { stimulus: wording.stimulus }),
  };
}

/** As stored, but steps in their right order and matches in the order of their prompts. */
function optionsTyped({ interaction, key, misconceptions }: ItemWording): TypedOption[] {
  const misconceptionOf = (id: string) => misconceptions[id] ?? "";
  if (interaction.type === "true_false") {
    return trueFalse.map((id) => blankOption(id, misconceptionOf(id)));
  }
  const areas = new Map(
    interaction.type === "hotspot" ? interaction.options.map(({ id, area }) => [id, area]) : [],
  );
  const options = optionsOf(interaction).map(({ id, content, pinned }) => ({
    ...blankOption(id, misconceptionOf(id)),
    text: toMarkup(content),
    pinned,
    ...(areas.has(id) && { area: areas.get(id) }),
  }));
  if (interaction.type === "ordering") return arranged(options, key.correct);
  if (!("shuffle" in interaction) || !interaction.shuffle || isMarked(interaction.type)) {
    return interaction.type === "inline_choice" ? [] : options;
  }
  return arranged(options, [...givenTo(key.correct).values()]);
}

function pictureTyped(interaction: ItemWording["interaction"]): Pick<TypedItem, "picture"> {
  if (interaction.type !== "hotspot") return {};
  const { blob: file, alt, width, height } = interaction.picture;
  return { picture: { file, alt, width, height } };
}

function markedOf({ interaction, key }: ItemWording): Pick<TypedItem, "essay" | "file"> {
  const rubric = rubricOf(key);
  if (rubric === null) return {};
  const essay = typeEssay(interaction, rubric);
  if (interaction.type !== "file_upload") return { essay };
  const { kinds, megabytes } = interaction;
  return { essay, file: { kinds, megabytes: String(megabytes) } };
}

function arranged(options: readonly TypedOption[], order: readonly string[]): TypedOption[] {
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...options].sort((a, b) => place(a.id) - place(b.id));
}

function promptsTyped({ interaction, key }: ItemWording): TypedPrompt[] {
  const given = givenTo(key.correct);
  const texts = new Map(optionsOf(interaction).map(({ id, content }) => [id, toMarkup(content)]));
  return promptsOf(interaction).map(({ id, content, options = [] }) => {
    const option = given.get(id) ?? "";
    const others = options.filter((each) => each !== option);
    const list = option === "" ? others : [option, ...others];
    return {
      ...{ id, text: toMarkup(content), option: options.length > 0 ? "" : option },
      list: options.length > 0 ? list.map((each) => texts.get(each) ?? "").join("\n") : "",
    };
  });
}

/** What is typed of texts and numbers, or stands ready for them. */
function answersTyped({ interaction, key }: Pick<ItemWording, "interaction" | "key">) {
  const [value = "", tolerance = ""] =
    key.type === "numeric" ? (key.correct[0] ?? "").split(":").map(localNumber) : [];
  return {
    accepted: key.type === "short_text" ? key.correct.join("\n") : "",
    reading:
      interaction.type === "short_text" ? interaction.reading : { marks: true, capitals: false },
    number: { value, tolerance, unit: interaction.type === "numeric" ? interaction.unit : "" },
  };
}

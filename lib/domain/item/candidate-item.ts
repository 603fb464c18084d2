import type { Area } from "./area";
import type { Block, Run } from "./content";
import type { FileLimits } from "./file-answer";
import {
  type AreaPicture,
  type Interaction,
  type InteractionType,
  optionIds,
  optionsOf,
  promptsOf,
  type TextReading,
} from "./interaction";

/** An option as the candidate sees it. A true/false option has no content: the page words it. */
export type CandidateOption = {
  readonly id: string;
  readonly content: readonly Block[];
  /** The part of the picture that is chosen with it. */
  readonly area?: Area;
};

/** Something that an option is to be found for. */
export type CandidatePrompt = {
  readonly id: string;
  readonly content: readonly Block[];
  /** The options open to it, where it has a list of its own. */
  readonly options?: readonly string[];
};

/** What several items are asked about, as the candidate reads it beside each of them. */
export type CandidateStimulus = { readonly title: string; readonly content: readonly Block[] };

/** Everything a candidate's browser may know about one item of the form. */
export type CandidateItem = {
  /** 1 … n as the candidate counts. */
  readonly position: number;
  readonly interaction: InteractionType;
  readonly content: readonly Block[];
  readonly options: readonly CandidateOption[];
  /** What options are to be found for; absent where there is nothing to match. */
  readonly prompts?: readonly CandidatePrompt[];
  /** How closely a typed text must agree. */
  readonly reading?: TextReading;
  /** The unit of a number. */
  readonly unit?: string;
  /** Of an essay: the characters taken at most, and what says enough. */
  readonly longest?: number;
  readonly expected?: number | null;
  /** Of a file upload: what the file may be. */
  readonly file?: FileLimits;
  /** The picture whose areas are the options. */
  readonly picture?: AreaPicture;
  /** More than one area is to be chosen. */
  readonly several?: boolean;
  readonly stimulus?: CandidateStimulus;
  /** The position of the item that brings the stimulus of both: a form has each once. */
  readonly stimulusOf?: number;
  /** Name of the topic, where the page groups by it. */
  readonly topic?: string;
};

export type ItemOnForm = {
  readonly position: number;
  readonly interaction: Interaction;
  readonly stem: readonly Block[];
  /** Every option id once, in the order shown. */
  readonly optionOrder: readonly string[];
  readonly stimulus?: CandidateStimulus | undefined;
  readonly topic?: string | undefined;
};

/**
 * The candidate's view of an item, built field by field down to the stretch of text: nothing
 * that is not named here can reach a browser, whatever an item version may hold some day.
 *
 * Refused by throwing: an option order that is not exactly the item's options, since a form with
 * one must never have been published.
 *
 * Source: attempt API, form item; decisions 11.
 */
export function candidateItem(item: ItemOnForm): CandidateItem {
  return {
    position: item.position,
    interaction: item.interaction.type,
    content: item.stem.map(copyBlock),
    options: orderedOptions(item.interaction, item.optionOrder),
    ...promptsIn(item.interaction),
    ...typedIn(item.interaction),
    ...pictureIn(item.interaction),
    ...(item.stimulus === undefined ? {} : { stimulus: copyStimulus(item.stimulus) }),
    ...(item.topic === undefined ? {} : { topic: item.topic }),
  };
}

function copyStimulus({ title, content }: CandidateStimulus): CandidateStimulus {
  return { title, content: content.map(copyBlock) };
}

function orderedOptions(interaction: Interaction, order: readonly string[]): CandidateOption[] {
  const ids = optionIds(interaction);
  if (order.length !== ids.length || ids.some((id) => !order.includes(id))) {
    throw new Error(`The option order ${order.join(", ")} does not fit ${ids.join(", ")}.`);
  }
  return order.map((id) => ({
    id,
    content: optionContent(interaction, id).map(copyBlock),
    ...areaOf(interaction, id),
  }));
}

function areaOf(interaction: Interaction, id: string): Pick<CandidateOption, "area"> {
  if (interaction.type !== "hotspot") return {};
  const found = interaction.options.find((option) => option.id === id);
  return found ? { area: copyArea(found.area) } : {};
}

function copyArea(area: Area): Area {
  switch (area.shape) {
    case "rectangle": {
      const { shape, left, top, width, height } = area;
      return { shape, left, top, width, height };
    }
    case "circle": {
      const { shape, x, y, radius } = area;
      return { shape, x, y, radius };
    }
    case "polygon":
      return { shape: area.shape, points: area.points.map(([x, y]) => [x, y]) };
  }
}

function pictureIn(interaction: Interaction): Pick<CandidateItem, "picture" | "several"> {
  if (interaction.type !== "hotspot") return {};
  const { blob, alt, width, height } = interaction.picture;
  return { picture: { blob, alt, width, height }, several: interaction.several };
}

function optionContent(interaction: Interaction, id: string): readonly Block[] {
  return optionsOf(interaction).find((option) => option.id === id)?.content ?? [];
}

function promptsIn(interaction: Interaction): Pick<CandidateItem, "prompts"> {
  const prompts = promptsOf(interaction);
  if (prompts.length === 0) return {};
  return {
    prompts: prompts.map(({ id, content, options }) => ({
      id,
      content: content.map(copyBlock),
      ...(options && { options: [...options] }),
    })),
  };
}

type TypedParts = Pick<CandidateItem, "reading" | "unit" | "longest" | "expected" | "file">;

function typedIn(interaction: Interaction): TypedParts {
  if (interaction.type === "numeric") return { unit: interaction.unit };
  if (interaction.type === "essay") {
    return { longest: interaction.longest, expected: interaction.expected };
  }
  if (interaction.type === "file_upload") {
    return { file: { kinds: [...interaction.kinds], megabytes: interaction.megabytes } };
  }
  if (interaction.type !== "short_text") return {};
  const { marks, capitals } = interaction.reading;
  return { reading: { marks, capitals } };
}

function copyBlock(block: Block): Block {
  switch (block.kind) {
    case "paragraph":
      return { kind: "paragraph", runs: block.runs.map(copyRun) };
    case "list":
      return {
        kind: "list",
        ordered: block.ordered,
        items: block.items.map((runs) => runs.map(copyRun)),
      };
    case "image":
      return { kind: "image", blob: block.blob, alt: block.alt };
  }
}

function copyRun(run: Run): Run {
  return {
    text: run.text,
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italic: true } : {}),
    ...(run.underline ? { underline: true } : {}),
  };
}

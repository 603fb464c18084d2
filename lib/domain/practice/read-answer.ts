import type { Interaction } from "@/lib/domain/item/interaction";
import { readPair } from "@/lib/domain/item/pairs";
import type { ResponseValue } from "@/lib/domain/item/response";

/**
 * The response that a practice form was sent with, from its fields in the order of the page.
 *
 * What is put in order comes as a place and an id, "2 o1f3": null when two lines have one place.
 */
export function readAnswer(
  interaction: Interaction,
  fields: readonly string[],
): ResponseValue | null {
  const filled = fields.filter((text) => text !== "");
  switch (interaction.type) {
    case "single_choice":
    case "true_false":
    case "short_text":
    case "numeric":
    case "essay":
    case "file_upload":
      return filled[0]?.trim() ?? "";
    case "hotspot":
      return interaction.several ? filled : (filled[0] ?? "");
    case "multiple_choice":
    case "matching":
    case "gap_match":
    case "inline_choice":
      return filled;
    case "ordering":
      return inOrder(filled);
  }
}

function inOrder(fields: readonly string[]): string[] | null {
  const places = fields.flatMap((text) => {
    const pair = readPair(text);
    return pair ? [{ place: Number(pair[0]), id: pair[1] }] : [];
  });
  if (new Set(places.map(({ place }) => place)).size < places.length) return null;
  return [...places].sort((a, b) => a.place - b.place).map(({ id }) => id);
}

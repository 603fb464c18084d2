import { fold, searchVariants } from "@/lib/domain/text/fold";

/** The words of a search as typed, each with its other spellings. */
export function searchedWords(search: string) {
  return fold(search).split(" ").filter(Boolean).map(searchVariants);
}

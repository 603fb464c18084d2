import { z } from "zod";
import { readTags } from "@/lib/domain/bank/tag";

/** A line of tags as people type them. */
export const typedTags = z
  .string()
  .max(1000)
  .default("")
  .transform((line, ctx) => {
    const tags = readTags(line);
    if (tags.ok) return tags.value;
    ctx.addIssue({ code: "custom", message: tags.reason });
    return z.NEVER;
  });

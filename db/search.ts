/** The pattern of `like` for a text that stands anywhere; what is typed has no special meaning. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

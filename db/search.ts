/** The pattern of `like` for a text that stands anywhere; what is typed has no special meaning. */
export const containing = (text: string): string => `%${literally(text)}%`;

/** The pattern of `like` for a text that stands at the beginning. */
export const startingWith = (text: string): string => `${literally(text)}%`;

const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&");

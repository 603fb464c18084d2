/** A file of questions as it came: its name is a hint for people, never for how it is read. */
export type Source = { readonly name: string; readonly bytes: Uint8Array };

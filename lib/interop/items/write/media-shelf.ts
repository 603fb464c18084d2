import type { FindMedia, MediaFile } from "./writing";

/** The pictures of one file that is written, each once, under names that every system takes. */
export type MediaShelf = {
  /** The name of the picture within the file; null where it is not at hand. */
  readonly place: (source: string) => string | null;
  readonly files: ReadonlyMap<string, MediaFile>;
};

const extensions: Readonly<Record<MediaFile["mime"], string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "image/webp": "webp",
};

export function openShelf(find: FindMedia, folder: string): MediaShelf {
  const names = new Map<string, string | null>();
  const files = new Map<string, MediaFile>();
  return {
    files,
    place(source) {
      const known = names.get(source);
      if (known !== undefined) return known;
      const file = find(source) ?? embedded(source);
      const name = file && `${folder}hinh-${files.size + 1}.${extensions[file.mime]}`;
      if (file && name) files.set(name, file);
      names.set(source, name);
      return name;
    },
  };
}

const dataAddress = /^data:(image\/(?:png|jpeg|gif|webp));base64,([A-Za-z0-9+/=\s]+)$/;

/** A picture that is written into the text itself. */
export function embedded(source: string): MediaFile | null {
  const [, mime, data] = dataAddress.exec(source) ?? [];
  if (mime === undefined || data === undefined) return null;
  return { mime: mime as MediaFile["mime"], bytes: Buffer.from(data, "base64") };
}

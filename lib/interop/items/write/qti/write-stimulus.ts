import type { ReadStimulus } from "../../reading";
import { blockMarkup } from "../content-markup";
import { document, element } from "../markup";
import type { openShelf } from "../media-shelf";
import { type Dialect, inDialect, rootAttributes } from "./dialect";
import { identifiers } from "./identifiers";

/** A shared text of a package: its identifier, its document and the pictures it shows. */
export type ListedStimulus = {
  readonly identifier: string;
  readonly file: string;
  readonly pictures: readonly string[];
};

type Shelf = ReturnType<typeof openShelf>;

/** The shared texts of a package: each is written once, whatever number of items refers to it. */
export function openStimuli(dialect: Dialect, files: Map<string, string | Uint8Array>) {
  const name = identifiers("stimulus-");
  const placed = new Map<string, ListedStimulus>();
  return {
    /** Writes a text unless it stands there already; `miss` is told of pictures not at hand. */
    place(stimulus: ReadStimulus, shelf: Shelf, miss: (source: string) => void): ListedStimulus {
      const known = placed.get(stimulus.ref);
      if (known !== undefined) return known;
      const identifier = name(stimulus.ref);
      const file = `stimuli/stimulus-${placed.size + 1}.xml`;
      const pictures = new Set<string>();
      const body = blockMarkup(stimulus.content, (source) => {
        const picture = shelf.place(source);
        if (picture === null) miss(source);
        else pictures.add(picture);
        return picture && `../${picture}`;
      });
      const root = element(
        "assessmentStimulus",
        { ...rootAttributes(dialect), identifier, title: stimulus.title, "xml:lang": "vi" },
        [element("stimulusBody", {}, body)],
      );
      files.set(file, document(inDialect(root, dialect)));
      const listed = { identifier, file, pictures: [...pictures] };
      placed.set(stimulus.ref, listed);
      return listed;
    },
    listed: (): readonly ListedStimulus[] => [...placed.values()],
  };
}

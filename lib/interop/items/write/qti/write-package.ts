import { oneLine } from "../../../text/clean";
import { tagsOf } from "../../tags";
import { openShelf } from "../media-shelf";
import type { FindMedia, WritableItem, WriteRemark } from "../writing";
import { zipped } from "../zipped";
import { type Dialect, dialects } from "./dialect";
import { identifiers } from "./identifiers";
import { type ManifestItem, writeManifest } from "./write-manifest";
import { writeItem } from "./write-item";
import { openStimuli } from "./write-stimulus";
import { writeTest } from "./write-test";

const testFile = "assessment.xml";

/** A content package: a document an item, the test that lists them by topic, pictures, manifest. */
export function writePackage(
  items: readonly WritableItem[],
  format: Dialect["format"],
  find: FindMedia,
): { bytes: Uint8Array; remarks: WriteRemark[] } {
  const dialect = dialects[format];
  const name = identifiers("item-");
  const shelf = openShelf(find, "media/");
  const files = new Map<string, string | Uint8Array>();
  const remarks: WriteRemark[] = [];
  const stimuli = openStimuli(dialect, files);
  const listed = items.map((item, index): ManifestItem => {
    const identifier = name(item.ref);
    const file = `items/item-${index + 1}.xml`;
    const pictures = new Set<string>();
    const place = (source: string) => {
      const picture = shelf.place(source);
      if (picture === null) remarks.push(missing(item, source));
      else pictures.add(picture);
      return picture && `../${picture}`;
    };
    const stimulus =
      item.stimulus &&
      stimuli.place(item.stimulus, shelf, (source) => {
        remarks.push(missing(item, source));
      });
    files.set(file, writeItem(item, { identifier, stimulus }, dialect, place));
    const topic = item.topic === null ? null : oneLine(item.topic);
    const keywords = [...tagsOf({ ...item, points: 1 }), ...(topic ? [`chủ đề: ${topic}`] : [])];
    const own = { identifier, file, topic, pictures: [...pictures], keywords };
    return stimulus === undefined ? own : { ...own, stimulus: stimulus.identifier };
  });
  for (const [picture, { bytes }] of shelf.files) files.set(picture, bytes);
  files.set(testFile, writeTest(listed, "Sát Hạch", dialect));
  files.set(
    "imsmanifest.xml",
    writeManifest({ items: listed, stimuli: stimuli.listed() }, testFile, dialect),
  );
  return { bytes: zipped(files), remarks };
}

function missing({ ref }: WritableItem, source: string): WriteRemark {
  return { ref, code: "picture_missing", values: { source: source.slice(0, 80) } };
}

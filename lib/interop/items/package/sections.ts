import { plainNames } from "../qti/plain-names";
import { descendantsNamed, type XmlElement } from "../xml/element";
import { folderOf, type Shelf } from "./paths";

/** Titles that tools give sections by themselves: they name nothing. */
const nameless =
  /^(assessment|test|root|new)?[ _-]*(section|part|main|default|quiz|phần)?[ _-]*[\divx]*$|^unfiled questions$/i;

/** The title of a section, where it says what its items are about. */
export function topicOf(title: string | undefined): string | null {
  const plain = (title ?? "").replace(/\s+/gu, " ").trim();
  return nameless.test(plain) ? null : plain;
}

/** What a test or a section of one says about the items it takes: their files, with their topics. */
export function sectionTopics(root: XmlElement, name: string, shelf: Shelf): Map<string, string> {
  const topics = new Map<string, string>();
  const plain = plainNames(root);
  const sections = [plain, ...descendantsNamed(plain, "assessmentSection")];
  for (const section of sections) {
    if (section.name !== "assessmentSection") continue;
    const topic = topicOf(section.attributes.get("title"));
    if (topic === null) continue;
    // Inner sections come later and know better.
    for (const item of descendantsNamed(section, "assessmentItemRef")) {
      const file = shelf.find(item.attributes.get("href") ?? "", folderOf(name));
      if (file !== null) topics.set(file, topic);
    }
  }
  return topics;
}

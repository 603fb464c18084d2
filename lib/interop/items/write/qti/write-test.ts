import { document, element } from "../markup";
import { type Dialect, inDialect, rootAttributes } from "./dialect";

/** An item of a package by its identifier, the file it lies in and what it is about. */
export type ListedItem = {
  readonly identifier: string;
  readonly file: string;
  readonly topic: string | null;
};

/** The test of a package: a section for each topic, its items in their order. */
export function writeTest(items: readonly ListedItem[], title: string, dialect: Dialect): string {
  const topics = [...new Set(items.map(({ topic }) => topic))];
  const sections = topics.map((topic, index) =>
    element(
      "assessmentSection",
      { identifier: `section-${index + 1}`, title: topic ?? "Phần", visible: "true" },
      items
        .filter((item) => item.topic === topic)
        .map(({ identifier, file }) => element("assessmentItemRef", { identifier, href: file })),
    ),
  );
  const root = element(
    "assessmentTest",
    { ...rootAttributes(dialect), identifier: "test", title },
    [
      element(
        "testPart",
        { identifier: "part-1", navigationMode: "nonlinear", submissionMode: "simultaneous" },
        sections,
      ),
    ],
  );
  return document(inDialect(root, dialect));
}

/** A box or circle before an option, as forms have them. */
export type Box = { readonly shape: "circle" | "square"; readonly filled: boolean };

const shapes: readonly (readonly [signs: string, box: Box])[] = [
  ["○◯⚪◌", { shape: "circle", filled: false }],
  ["●◉⚫⬤🔘", { shape: "circle", filled: true }],
  ["□☐❑❏▢⬜", { shape: "square", filled: false }],
  ["■☑☒▣⬛☑", { shape: "square", filled: true }],
];

/** Every sign that is a box, for the patterns that look for one. */
export const boxSigns = shapes.map(([signs]) => signs).join("");

const boxed = new RegExp(String.raw`^([${boxSigns}])\ufe0f?\s?`, "u");

/** The box that a text begins with, and where its words begin; null for none. */
export function boxOf(text: string): { box: Box; at: number } | null {
  const [whole = "", sign = ""] = boxed.exec(text) ?? [];
  const box = shapes.find(([signs]) => sign !== "" && signs.includes(sign))?.[1];
  return box === undefined ? null : { box, at: whole.length };
}

const next = new RegExp(String.raw`\s(?=[${boxSigns}])`, "u");

/** "○ Đúng ● Sai": the options of a line that begins with a box, each with its own. */
export function boxedParts(text: string): string[] {
  return text.split(next);
}

/**
 * Which options are ticked, where that can be trusted: the filled boxes, if every option has a box
 * of one shape and some of them are empty. Null where the options have no boxes, no tick where some
 * have none or all are alike.
 */
export function ticks(boxes: readonly (Box | null)[]): readonly boolean[] | null {
  const found = boxes.filter((box) => box !== null);
  if (found.length === 0) return null;
  const whole =
    found.length === boxes.length && new Set(found.map(({ shape }) => shape)).size === 1;
  const told = whole && found.some(({ filled }) => !filled);
  return boxes.map((box) => told && box?.filled === true);
}

const typed =
  /^\s*(?:[-+*]\s)?(?:\[([ xXvV✓]?)\]|\(([ xXvV✓]?)\))\s?(?=\S)(?!\(?[A-Ha-h]\s?[.)/])/u;

/** "[ ] Huế", "(x) Hà Nội": boxes as people type them, as boxes where some of them are empty. */
export function withBoxes(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => /^\s*(?:[-+*]\s)?(?:\[ ?\]|\( ?\))\s?\S/.test(line))) return lines;
  return lines.map((line) =>
    line.replace(typed, (_, square?: string, circle?: string) => {
      const [empty, filled] = square === undefined ? ["○", "●"] : ["☐", "☑"];
      return `${(square ?? circle ?? "").trim() === "" ? empty : filled} `;
    }),
  );
}

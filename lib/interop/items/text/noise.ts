import { fold } from "@/lib/domain/text/fold";
import type { Line } from "./line";
import { labelOf } from "./option-labels";
import { namedStart } from "./starts";

const patterns = [
  /^(?:trang|page) ?:? ?\d{1,4}(?: ?(?:\/|of|tren) ?\d{1,4})?$/,
  /^- ?\d{1,4} ?-$/,
  /^you are on page\b/,
  /^[._\-=*~…|:\s]{3,}$/,
  /^(?:tra loi|bai lam|dap an) ?:? ?[._…\s]{3,}$/,
  /^ma de.{0,40}\btrang ?\d{1,3}(?: ?\/ ?\d{1,3})?$/,
  /^[-*=_. ]{0,40}(?:het|the end)[-*=_. ]{0,40}$/,
  /^ma de(?: thi)?(?: so)? ?:? ?[\w.-]{0,12}$/,
  /^de(?: thi)? so ?:? ?\d{1,4}$/,
  /^[-*(. ]{0,5}(?:thi sinh|hoc sinh|nguoi du thi) (?:khong )?(?:duoc|phep|duoc phep)(?: phep)? ?(?:su dung|mang|dung) [^?]{0,80}$/,
  /^[-*(. ]{0,5}(?:can bo|giam thi|nguoi) coi (?:thi|kiem tra) khong (?:phai )?giai thich.{0,40}$/,
  /^\(?(?:de thi|de kiem tra) gom \d{1,3} (?:cau|trang)/,
  /^[[(<{](?:quang cao|advert|tai ve|tai tai lieu|xem them|download|dang ky|lien he|nguon)\b.{0,300}$/,
  // What Moodle prints above options.
  /^(?:select one(?: or more)?|(?:hay )?chon mot(?: hoac nhieu(?: hon)?)?) ?:$/,
  /^(?:https?:\/\/|www\.)\S{1,300}$/,
];

/** Lines that belong to the page and not to a question, by their numbers. */
export function noiseLines(lines: readonly Line[]): Set<number> {
  const noise = new Set<number>();
  lines.forEach((line, index) => {
    const folded = fold(line.text.slice(0, 400));
    const isNumber = /^\d{1,3}$/.test(folded) && !followsLabel(lines, index);
    const isPage =
      isNumber && lines[index - 1]?.text === "" && (lines[index + 1]?.text ?? "") === "";
    if (isPage || patterns.some((pattern) => pattern.test(folded))) noise.add(line.number);
  });
  for (const number of [...repeated(lines), ...runningTitles(lines)]) noise.add(number);
  return noise;
}

/** A letter alone has its words, perhaps a number, in the next line. */
function followsLabel(lines: readonly Line[], index: number): boolean {
  return /^\(?[A-Ha-h][.)/]?$/.test(lines[index - 1]?.text ?? "");
}

/** Lines that differ in the number of their page alone. */
function runningTitles(lines: readonly Line[]): number[] {
  const places = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.text.length > 200 || !/(?<!\p{L})(?:trang|page)\s?:?\s?\d/iu.test(line.text)) continue;
    if (labelOf(line.text) || namedStart(line.text)) continue;
    const same = fold(line.text).replace(/((?:trang|page) ?:? ?)\d{1,4}/, "$1");
    addTo(places, same, line);
  }
  const titles = [...places.values()].filter(
    (alike) => new Set(alike.map(({ text }) => text)).size > 1,
  );
  return titles.flat().map(({ number }) => number);
}

/** A title that stands at the head of each page. */
function repeated(lines: readonly Line[]): number[] {
  const places = new Map<string, number[]>();
  for (const { text, number } of lines) {
    if (text.length < 12 || /^[([]?[A-Ha-h][.)/]|[?:]$/.test(text)) continue;
    if (!/^[\p{Lu}\p{N}\p{P}\s]+$/u.test(text)) continue;
    addTo(places, text, number);
  }
  return [...places.values()].filter((numbers) => numbers.length >= 3).flat();
}

function addTo<Value>(places: Map<string, Value[]>, name: string, value: Value) {
  const known = places.get(name);
  if (known) known.push(value);
  else places.set(name, [value]);
}

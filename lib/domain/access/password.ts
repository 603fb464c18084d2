import { fold } from "@/lib/domain/text/fold";

/** Characters. The password is the only factor, so it must be long; NIST SP 800-63B-4. */
export const PASSWORD_MIN = 15;
export const PASSWORD_MAX = 128;

export type PasswordProblem = "password_short" | "password_long" | "password_common";

/** What a password must not be made of: the login, the name, the body, the staff code. */
export type PasswordContext = readonly string[];

/** Characters that must be left when everything easy to guess is taken away. */
const OWN_CHARACTERS = 8;

/** Different characters that what is left must have. */
const OWN_VARIETY = 5;

/**
 * Words that guessers try first, folded and without spaces. The longer stand before those they
 * contain.
 */
const commonWords = [
  "administrator",
  "quantrivien",
  "kiemtracntt",
  "congnghethongtin",
  "thuathienhue",
  "uybannhandan",
  "chuyendoiso",
  "quangdien",
  "congchuc",
  "vienchuc",
  "sathach",
  "vietnam",
  "matkhau",
  "password",
  "passw0rd",
  "iloveyou",
  "anhyeuem",
  "emyeuanh",
  "khongbiet",
  "dangnhap",
  "taikhoan",
  "welcome",
  "letmein",
  "superman",
  "football",
  "baseball",
  "sunshine",
  "princess",
  "hanoi",
  "saigon",
  "danang",
  "admin",
  "login",
  "monkey",
  "dragon",
  "master",
  "hello",
  "abcdefghijklmnopqrstuvwxyz",
  "abcdefgh",
  "abcdef",
  "abcd",
  "abc",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertyuiop",
  "qwerty",
  "asdfghjkl",
  "asdfgh",
  "zxcvbnm",
  "1q2w3e4r5t6y",
  "1qaz2wsx3edc",
  "1qaz2wsx",
  "q1w2e3r4",
  "ubnd",
  "cntt",
  "hue",
];

/** The form in which a password is kept and compared: composed Unicode, nothing cut off. */
export function normalisePassword(password: string): string {
  return password.normalize("NFC");
}

/**
 * What is wrong with a new password, or null.
 *
 * Length alone counts, no mixture of kinds is asked for; but a password that is mostly common
 * words, words of its owner, rows of keys, dates and repetitions is refused as `password_common`,
 * however long.
 *
 * Source: ASVS 5.0 6.2; NIST SP 800-63B-4 §3.1.1.2.
 */
export function passwordProblem(
  password: string,
  context: PasswordContext,
): PasswordProblem | null {
  const length = [...normalisePassword(password)].length;
  if (length < PASSWORD_MIN) return "password_short";
  if (length > PASSWORD_MAX) return "password_long";
  return isGuessable(password, context) ? "password_common" : null;
}

function isGuessable(password: string, context: PasswordContext): boolean {
  let rest = fold(password).replace(/\s/g, "");
  for (const word of [...ownWords(context), ...commonWords]) rest = rest.replaceAll(word, " ");
  rest = rest
    .replace(/\d{2,}/g, (digits) => (isPredictable(digits) ? " " : digits))
    .replace(/(.+?)\1+/gu, "$1")
    .replace(/[\s\p{P}]/gu, "");
  return rest.length < OWN_CHARACTERS || new Set(rest).size < OWN_VARIETY;
}

/** The words of a context that are long enough to matter, the longest first. */
function ownWords(context: PasswordContext): string[] {
  const words = context.flatMap((text) => {
    const folded = fold(text);
    return [folded.replace(/\s/g, ""), ...folded.split(/[\s.@_-]+/)];
  });
  return [...new Set(words)].filter((word) => word.length >= 3).sort((a, b) => b.length - a.length);
}

/** Digits at equal steps (up, down, the same; 0 follows 9), or that could be a year or a date. */
function isPredictable(digits: string): boolean {
  const steps = [...digits]
    .slice(1)
    .map((digit, i) => (Number(digit) - Number(digits[i]) + 10) % 10);
  if (new Set(steps).size === 1) return true;
  return /^(19|20)\d\d$|^\d{1,2}\d{1,2}(19|20)\d\d$/.test(digits);
}

import { type z } from "zod";

/** The least and the most that fits: of a number itself, of a text its characters, of a file megabytes. */
export type FieldBounds = { readonly least?: number; readonly most?: number };

/** What a form shows after it was sent: the reason it was refused, and everything typed. */
export type FormState = {
  readonly status: "idle" | "invalid" | "rejected" | "done";
  /** Reason code of a rejection; the page knows its words. */
  readonly reason?: string;
  /** What stands in the sentence of the reason or of a field, in the person's own language. */
  readonly params?: Readonly<Record<string, string>>;
  /** Message codes by field name. */
  readonly errors?: Readonly<Record<string, string>>;
  /** What a field may hold, by its name, where its message is about that. */
  readonly bounds?: Readonly<Record<string, FieldBounds>>;
  /** What was typed, so that nothing is lost. Never a password. */
  readonly values?: Readonly<Record<string, string>>;
};

export const idle: FormState = { status: "idle" };

type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: FormState };

/** Parses a sent form by `schema`. Issue messages of the schema are message codes. */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
): Parsed<z.infer<Schema>> {
  const parsed = schema.safeParse(fields(form));
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors: Record<string, string> = {};
  const bounds: Record<string, FieldBounds> = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.join(".");
    if (errors[field] !== undefined) continue;
    errors[field] = issue.message;
    bounds[field] = boundsOf(issue);
  }
  return { ok: false, reason: { status: "invalid", errors, bounds, values: typed(form) } };
}

/** The bound that was passed, so that its message can name it. */
function boundsOf(issue: z.core.$ZodIssue): FieldBounds {
  if (issue.code === "too_small") return { least: Number(issue.minimum) };
  if (issue.code !== "too_big") return {};
  const most = Number(issue.maximum);
  return { most: issue.origin === "file" ? megabytesOf(most) : most };
}

/** The state of a form whose use case said no: what was typed stays. */
export function refused(
  form: FormData,
  reason: string,
  params: Readonly<Record<string, string>> = {},
): FormState {
  return { status: "rejected", reason, params, values: typed(form) };
}

/** The same where one field is to blame: the code of its message stands beside it. */
export function refusedAt(
  form: FormData,
  field: string,
  code: string,
  params: Readonly<Record<string, string>> = {},
): FormState {
  return { status: "invalid", errors: { [field]: code }, params, values: typed(form) };
}

/** A size of a file as people are told it, to one decimal. */
export const megabytesOf = (bytes: number): number => Math.floor((bytes / 1024 ** 2) * 10) / 10;

/** Names that occur once give a string, names that repeat or end in [] give an array. */
function fields(form: FormData): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const values = form.getAll(name);
    if (name.endsWith("[]")) result[name.slice(0, -2)] = values;
    else result[name] = values.length > 1 ? values : values[0];
  }
  return result;
}

function typed(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !name.startsWith("$ACTION") && !/password/i.test(name)) {
      values[name] = value;
    }
  }
  return values;
}

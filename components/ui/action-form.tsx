"use client";

import {
  createContext,
  type ReactNode,
  type SubmitEvent,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
} from "react";
import { useTranslations } from "next-intl";
import { type FieldBounds, type FormState, idle } from "@/lib/forms/form";
import { keepingTyped, unsentReasons } from "./keeping-typed";
import { Hint } from "./note";
import { useTyped } from "./use-typed";
import { useUnsavedGuard } from "./use-unsaved-guard";

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

type FormStatus = {
  readonly state: FormState;
  readonly pending: boolean;
  /** The sentence of a code, for one field or for the form as a whole. */
  readonly textOf: (code: string, field?: string) => string;
  /** Whether the form has a sentence of its own for a code that all forms share. */
  readonly hasOwn: (code: string) => boolean;
};

const FormStatusContext = createContext<FormStatus | null>(null);

/** What the form around this field knows, or null outside an `ActionForm`. */
export function useFormState(): FormStatus | null {
  return useContext(FormStatusContext);
}

type ActionFormProps = {
  readonly action: FormAction;
  /** Sentences by code, for reasons and errors of this form: `t.raw("create.reasons")`. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Said when the action ends in `done`. */
  readonly done?: string;
  readonly onDone?: () => void;
  /** Whether its fields are as at the beginning again when it is done: a form that adds. */
  readonly emptied?: boolean;
  /** For people who are not signed in. */
  readonly open?: boolean;
  readonly label?: string;
  readonly children: ReactNode;
  readonly className?: string;
};

/**
 * A form that keeps everything typed when it is refused or cannot be sent, shows errors beside their
 * fields and leads to the first. Works before the page's script has loaded.
 */
export function ActionForm(props: ActionFormProps) {
  const { action, texts = {}, done, onDone, emptied = false, label } = props;
  const { children, className, open = false } = props;
  // The first is what the browser sends by itself, while there is no script yet.
  const [posted, post] = useActionState(action, idle);
  const [state, dispatch, pending] = useActionState(keepingTyped(action, open), posted);
  const textOf = useTexts(texts, state);
  const form = useRef<HTMLFormElement>(null);
  const { typed, ...watching } = useTyped(state.status === "done" ? state : null);
  useUnsavedGuard(typed && !open, useTranslations("errors.form")("leave"));
  const finished = useEffectEvent(() => onDone?.());
  useEffect(() => {
    leadToProblem(form.current, state);
    if (state.status === "done") finished();
    if (state.status === "done" && emptied) form.current?.reset();
  }, [state, emptied]);

  return (
    <FormStatusContext.Provider value={{ state, pending, textOf, hasOwn: (code) => code in texts }}>
      <form
        ref={form}
        action={post}
        onSubmit={(event) => send(event, dispatch, pending)}
        {...watching}
        aria-label={label}
        aria-busy={pending}
        className={className}
        noValidate
      >
        <FormMessage done={done} />
        {children}
      </form>
    </FormStatusContext.Provider>
  );
}

// React empties a form that it sends by itself; what a person typed must stay.
function send(
  event: SubmitEvent<HTMLFormElement>,
  dispatch: (form: FormData) => void,
  pending: boolean,
) {
  event.preventDefault();
  if (pending) return;
  const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
  startTransition(() => dispatch(form));
}

function leadToProblem(form: HTMLFormElement | null, state: FormState) {
  if (!form || state.status === "idle") return;
  // What is done may still have something to look at in it, which is no reason to lead away.
  const problem = state.status === "done" ? "" : '[aria-invalid="true"], ';
  form.querySelector<HTMLElement>(`${problem}[data-form-message]`)?.focus();
}

/** Reason and error codes of a form first, then the ones all forms share. */
function useTexts(
  texts: Readonly<Record<string, string>>,
  { params, bounds }: FormState,
): FormStatus["textOf"] {
  const t = useTranslations("errors.field");
  const shared = (code: string, { least = 0, most = 0 }: FieldBounds = {}) =>
    t.has(code) ? t(code, { least, most }) : t("invalid");
  return (code, field = "") => withParams(texts[code] ?? shared(code, bounds?.[field]), params);
}

/** Why the form was refused as a whole, or that it is done. `ActionForm` shows it by itself. */
function FormMessage({ done }: { readonly done: string | undefined }) {
  const status = useFormState();
  const t = useTranslations("errors.form");
  if (!status || !isSpoken(status)) return null;
  const { state, textOf, hasOwn } = status;
  if (state.status === "done") {
    return done ? <MessageBox tone="plain">{done}</MessageBox> : null;
  }
  const unsent = unsentReasons.find((reason) => reason === state.reason && !hasOwn(reason));
  if (unsent) {
    return (
      <MessageBox tone="bad">
        {t.rich(unsent, {
          reference: state.params?.reference ?? "",
          link: (words) => (
            <a href="/sign-in" target="_blank">
              {words}
            </a>
          ),
        })}
      </MessageBox>
    );
  }
  const sentence = state.status === "rejected" ? textOf(state.reason ?? "") : t("has_errors");
  return <MessageBox tone="bad">{sentence}</MessageBox>;
}

/** While the next attempt is under way, what was said of the last one no longer holds. */
function isSpoken({ state, pending }: FormStatus): boolean {
  return state.status !== "idle" && !pending;
}

function withParams(sentence: string, params: FormState["params"] = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}

function MessageBox({ tone, children }: { tone: "plain" | "bad"; children: ReactNode }) {
  return (
    <div data-form-message tabIndex={-1}>
      <Hint tone={tone} role={tone === "bad" ? "alert" : "status"}>
        {children}
      </Hint>
    </div>
  );
}

import { classNames } from "@/components/ui/class-names";

type Props = { readonly letter: string; readonly right: boolean };

/** The letter of an option in the margin: filled where the option is right. */
export function LetterDisc({ letter, right }: Props) {
  return (
    <span
      className={classNames(
        "inline-grid size-[42px] place-items-center rounded-[50%] border-2 font-bold",
        right ? "border-leaf bg-leaf text-sheet" : "border-rule-strong bg-sheet",
      )}
    >
      {letter}
    </span>
  );
}

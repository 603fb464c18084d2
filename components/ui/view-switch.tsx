import { classNames } from "./class-names";
import { Link } from "./link";

export type View = { readonly href: string; readonly label: string; readonly current: boolean };

type ViewSwitchProps = {
  readonly label: string;
  readonly views: readonly View[];
  /** Whether each view is a form of its own: who goes to another leaves what they typed. */
  readonly forms?: boolean;
};

/** The same things seen another way: "Theo chỗ ngồi | Danh sách". Links, so that a view has an address. */
export function ViewSwitch({ label, views, forms = false }: ViewSwitchProps) {
  return (
    <nav
      aria-label={label}
      data-forms={forms || undefined}
      className="inline-flex flex-wrap gap-y-1 pl-0.5"
    >
      {views.map(({ href, label: text, current }, index) => (
        <Link
          key={href}
          href={href}
          aria-current={current ? "true" : undefined}
          className={classNames(
            "press -ml-0.5 inline-flex min-h-low items-center border-control border-rule-strong px-3 text-15 font-semibold whitespace-nowrap text-pen no-underline",
            index === 0 && "rounded-l-control",
            index === views.length - 1 && "rounded-r-control",
            current
              ? "bg-pen-wash text-ink shadow-[inset_0_-3px_0_var(--pen)]"
              : "bg-sheet hover:bg-pen-wash",
          )}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}

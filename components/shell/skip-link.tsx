/** The first thing the Tab key meets. */
export function SkipLink({ label }: { readonly label: string }) {
  return (
    <a
      href="#main"
      className="no-print absolute -left-[999px] z-9 bg-sheet px-4 py-2 focus:top-2 focus:left-2"
    >
      {label}
    </a>
  );
}

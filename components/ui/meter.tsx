type MeterProps = { readonly value: number; readonly max: number; readonly label: string };

/** How far something has come, as a thin bar. The words stand beside it. */
export function Meter({ value, max, label }: MeterProps) {
  const share = max > 0 ? Math.min(100, (100 * value) / max) : 0;
  return (
    <svg role="img" aria-label={label} className="block h-[5px] w-full" preserveAspectRatio="none">
      <rect width="100%" height="5" className="fill-rule" />
      <rect width={`${share}%`} height="5" className="fill-pen" />
    </svg>
  );
}

import { useFormatter } from "next-intl";

/** Hundredths of a point with a decimal comma, as papers print them. */
export function Points({ hundredths }: { readonly hundredths: number }) {
  const format = useFormatter();
  const digits = {
    minimumFractionDigits: hundredths % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  };
  return <>{format.number(hundredths / 100, digits).replace("-", "−")}</>;
}

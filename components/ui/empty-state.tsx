import type { ReactNode } from "react";
import { Block } from "./page";

type EmptyStateProps = {
  /** One sentence why: "Chưa có ca thi nào." */
  readonly children: ReactNode;
  /** One button. */
  readonly action?: ReactNode;
};

export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <Block className="max-w-text">
      <p className="text-18">{children}</p>
      {action && <div className="mt-4 flex flex-wrap gap-3">{action}</div>}
    </Block>
  );
}

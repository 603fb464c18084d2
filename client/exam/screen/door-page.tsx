/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { Frame } from "../part/frame";
import { Icon, type IconName } from "../part/icon";
import { Band } from "./band";
import { MachineLine } from "./machine-line";

type PageProps = {
  readonly title: string;
  /** What else there is beside the way in. */
  readonly beside: ComponentChildren;
  readonly children: ComponentChildren;
};

/** The page in front of a sitting: the way in, and what stands beside it. */
export function DoorPage({ title, beside, children }: PageProps) {
  return (
    <Frame title={title}>
      <Band />
      <div class="page">
        <main id="main" class="signin">
          {children}
          <div class="way two">{beside}</div>
        </main>
        <MachineLine />
      </div>
    </Frame>
  );
}

type WayProps = {
  readonly id: string;
  readonly icon: IconName;
  readonly heading: string;
  readonly children: ComponentChildren;
};

/** The way in, its mark in the margin. */
export function Way({ id, icon, heading, children }: WayProps) {
  return (
    <section class="way" aria-labelledby={id}>
      <div class="row">
        <div class="mg">
          <Icon name={icon} />
        </div>
        <div class="bd">
          <h2 id={id}>{heading}</h2>
          {children}
        </div>
      </div>
    </section>
  );
}

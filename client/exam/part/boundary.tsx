/** @jsxImportSource preact */
import { Component, type ComponentChildren } from "preact";

type Props = { readonly fallback: ComponentChildren; readonly children: ComponentChildren };

/** Keeps a fault in one part of the page from taking the rest of it along. */
export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

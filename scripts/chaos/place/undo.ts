/** What has to be taken back at the end, the last first. */
export class Undo {
  private readonly acts: (() => unknown)[] = [];

  defer(act: () => unknown): void {
    this.acts.push(act);
  }

  /** Takes everything back; what fails holds up nothing else. */
  async all(): Promise<void> {
    for (let act = this.acts.pop(); act; act = this.acts.pop()) {
      try {
        await act();
      } catch (error) {
        process.stderr.write(`not taken back: ${String(error)}\n`);
      }
    }
  }
}

/** Whether this tab may write, now and later. */
export type WriterClaim = {
  readonly granted: boolean;
  /** Resolves when another tab has given up and this one holds the pen. Never, when granted. */
  readonly freed: Promise<void>;
};

/** How long another tab has to say that it is there. */
const answerMs = 300;

/**
 * Claims the one pen of an attempt on this machine: two tabs that both number answers would use one
 * number for two answers. Held until the tab is gone.
 */
export function claimWriter(attemptId: string): Promise<WriterClaim> {
  const name = `sat-hach:${attemptId}`;
  return "locks" in navigator ? byLock(name) : byVoice(name);
}

function byLock(name: string): Promise<WriterClaim> {
  return new Promise((resolve) => {
    const held = new Promise<void>(() => {});
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock) {
        resolve({ granted: true, freed: new Promise(() => {}) });
        return held;
      }
      const freed = new Promise<void>((free) => {
        void navigator.locks.request(name, () => {
          free();
          return held;
        });
      });
      resolve({ granted: false, freed });
      return undefined;
    });
  });
}

/** Without locks tabs ask each other; the one that answers writes. */
function byVoice(name: string): Promise<WriterClaim> {
  if (typeof BroadcastChannel === "undefined")
    return Promise.resolve({ granted: true, freed: new Promise(() => {}) });
  const channel = new BroadcastChannel(name);
  let writing = false;
  const speak = () => {
    writing = true;
    window.addEventListener("pagehide", () => channel.postMessage("gone"));
  };
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      speak();
      resolve({ granted: true, freed: new Promise(() => {}) });
    }, answerMs);
    const freed = new Promise<void>((free) => {
      channel.onmessage = ({ data }) => {
        if (data === "who" && writing) channel.postMessage("me");
        if (data === "gone" && !writing) {
          speak();
          free();
        }
        if (data === "me" && !writing) {
          clearTimeout(timer);
          resolve({ granted: false, freed });
        }
      };
    });
    channel.postMessage("who");
  });
}

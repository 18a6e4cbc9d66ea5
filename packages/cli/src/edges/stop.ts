/** Being asked to stop: the first signal asks, a second one ends at once. */

/** A packaged Node gets the same Ctrl-C twice: from the terminal, and from the Node that called it. In ms. */
const SAME = 300;

export interface Stop {
  readonly signal: AbortSignal;
  /** Resolves when somebody asked to stop, or `ms` are over. */
  asked(ms?: number): Promise<void>;
  /** Takes the handlers off again. */
  release(): void;
}

export function stopSignal(): Stop {
  const controller = new AbortController();
  let first = 0;
  const onSignal = (name: NodeJS.Signals) => {
    const now = Date.now();
    if (first === 0) {
      first = now;
      controller.abort();
    } else if (now - first > SAME) {
      process.exit(name === "SIGINT" ? 130 : 143);
    }
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  return {
    signal: controller.signal,
    asked: (ms) =>
      new Promise((resolve) => {
        if (controller.signal.aborted) return resolve();
        const timer = ms === undefined ? setInterval(() => {}, 1e9) : setTimeout(resolve, ms);
        controller.signal.addEventListener("abort", () => {
          clearTimeout(timer);
          resolve();
        });
      }),
    release: () => void process.off("SIGINT", onSignal).off("SIGTERM", onSignal),
  };
}

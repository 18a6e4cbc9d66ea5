/** Keeps what is begun: in the vault after a short pause, and at once when the page goes out of sight. */
import { useEffect, useRef } from "preact/hooks";

/** After the last letter, in ms. */
const PAUSE_MS = 500;

interface Kept<T> {
  /** What the vault has at first. */
  readonly kept: T;
  keep(written: T): Promise<unknown>;
  isSame(one: T, other: T): boolean;
}

/** Answers how to let a pending keep go, for when the words are sent: `instead` is what the vault has then. */
export function useKept<T>(written: T, { kept, keep, isSame }: Kept<T>): (instead: T) => void {
  const pending = useRef<{ keep(): void; letGo(): void } | undefined>(undefined);
  const last = useRef(kept);

  useEffect(() => {
    if (isSame(last.current, written)) return;
    const letGo = () => {
      clearTimeout(timer);
      pending.current = undefined;
    };
    const now = () => {
      letGo();
      last.current = written;
      // What could not be kept is still on the screen; the next pause tries again.
      keep(written).catch(() => {});
    };
    const timer = setTimeout(now, PAUSE_MS);
    pending.current = { keep: now, letGo };
    return () => clearTimeout(timer);
  }, [written]);

  useEffect(() => {
    const flush = () => document.visibilityState === "hidden" && pending.current?.keep();
    document.addEventListener("visibilitychange", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      pending.current?.keep();
    };
  }, []);

  return (instead) => {
    pending.current?.letGo();
    last.current = instead;
  };
}

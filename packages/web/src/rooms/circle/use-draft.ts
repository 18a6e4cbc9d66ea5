/** Keeps what is begun: in the vault after a short pause, and at once when the page goes out of sight. */
import type { CircleView, MessageId } from "@nexus/circle";
import { useEffect, useRef } from "preact/hooks";
import { useCore } from "../../core/context.ts";

/** After the last letter, in ms. */
const PAUSE_MS = 500;

/** Answers how to let a pending keep go, for when the words are sent. */
export function useDraft(circle: CircleView, text: string, replyTo: MessageId | undefined): () => void {
  const { act } = useCore();
  const pending = useRef<(() => void) | undefined>(undefined);
  const kept = useRef({ text: circle.draft?.text ?? "", replyTo: circle.draft?.replyTo });
  const { id } = circle;

  useEffect(() => {
    if (kept.current.text === text && (text === "" || kept.current.replyTo === replyTo)) return;
    const keep = () => {
      clearTimeout(timer);
      pending.current = undefined;
      kept.current = { text, replyTo };
      // What could not be kept is still on the screen; the next pause tries again.
      act.draft(id, { text, replyTo }).catch(() => {});
    };
    const timer = setTimeout(keep, PAUSE_MS);
    pending.current = keep;
    return () => clearTimeout(timer);
  }, [act, id, text, replyTo]);

  useEffect(() => {
    const flush = () => document.visibilityState === "hidden" && pending.current?.();
    document.addEventListener("visibilitychange", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      pending.current?.();
    };
  }, []);

  return () => {
    pending.current = undefined;
    kept.current = { text: "", replyTo: undefined };
  };
}

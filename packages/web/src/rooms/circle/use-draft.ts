/** Keeps what is begun in the composer, and what it answers to. */
import type { CircleView, MessageId } from "@nexus/circle";
import { useMemo } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { useKept } from "../../parts/kept.ts";

/** Answers how to let a pending keep go, for when the words are sent. */
export function useDraft(circle: CircleView, text: string, replyTo: MessageId | undefined): () => void {
  const { act } = useCore();
  const written = useMemo(() => ({ text, replyTo }), [text, replyTo]);
  const letGo = useKept(written, {
    kept: { text: circle.draft?.text ?? "", replyTo: circle.draft?.replyTo },
    keep: (draft) => act.draft(circle.id, draft),
    isSame: (one, other) => one.text === other.text && (one.text === "" || one.replyTo === other.replyTo),
  });
  return () => letGo({ text: "", replyTo: undefined });
}

/** Asks once more, in place, before something that cannot be undone. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Refusal } from "./refusal.tsx";
import { useTask } from "./task.ts";

interface ConfirmProps {
  /** What the first button says, and how it is told apart from others of its kind. */
  readonly name: string;
  readonly label?: string;
  /** Drawn like a button where it is one of two that weigh the same. */
  readonly look?: "quiet" | "plain";
  readonly disabled?: boolean;
  readonly ask: string;
  readonly yes: string;
  readonly no: string;
  readonly children?: ComponentChildren;
  onYes(): Promise<unknown>;
}

export function Confirm({
  name,
  label,
  look = "quiet",
  disabled = false,
  ask,
  yes,
  no,
  children,
  onYes,
}: ConfirmProps) {
  const [open, setOpen] = useState(false);
  const { busy, refusal, run } = useTask();
  const question = useRef<HTMLParagraphElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);

  useEffect(() => {
    if (open) question.current?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);

  if (!open) {
    return (
      <button
        ref={opener}
        type="button"
        class={look}
        aria-label={label}
        disabled={disabled}
        onClick={() => setOpen(true)}
      >
        {name}
      </button>
    );
  }
  return (
    <div class="confirm">
      <p ref={question} tabIndex={-1}>
        {ask}
      </p>
      {children}
      <Refusal of={refusal} />
      <div class="actions">
        <button
          type="button"
          class="plain"
          disabled={busy}
          onClick={() =>
            run(async () => {
              await onYes();
              setOpen(false);
            })
          }
        >
          {yes}
        </button>
        <button type="button" class="quiet" onClick={() => setOpen(false)}>
          {no}
        </button>
      </div>
    </div>
  );
}

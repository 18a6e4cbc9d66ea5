/** A line, or several, to write on. The label stands above, always visible. */
import { useId, useLayoutEffect, useRef } from "preact/hooks";

export interface TextFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly maxLength: number;
  readonly lines?: number;
  /** Which keys a phone offers. */
  readonly keys?: "text" | "url";
  /** Hides the label from sight where the place says it already. */
  readonly quietLabel?: boolean;
  /** Hides what is typed, and lets a password keeper fill it in or remember it. */
  readonly secret?: "current" | "new";
  /** Words that no phone should correct or begin with a capital. */
  readonly plainWords?: boolean;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  onValue(value: string): void;
  onEnter?(): void;
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    hint,
    value,
    maxLength,
    lines,
    keys = "text",
    quietLabel,
    placeholder,
    autoFocus,
    secret,
    plainWords,
  } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const line = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    // Grows with what is written; the style sheet sets where it stops.
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  });
  useLayoutEffect(() => {
    if (autoFocus) (area.current ?? line.current)?.focus();
  }, [autoFocus]);

  const common = {
    id,
    value,
    maxLength,
    placeholder: placeholder ?? "",
    autoComplete: secret === undefined ? "off" : secret === "new" ? "new-password" : "current-password",
    ...(plainWords ? ({ autoCapitalize: "none", autoCorrect: "off", spellcheck: false } as const) : {}),
    dir: "auto" as const,
    ...(hint ? { "aria-describedby": `${id}-hint` } : {}),
    onInput: (event: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      props.onValue(event.currentTarget.value),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" || event.isComposing || !props.onEnter) return;
      // In a text of several lines Enter begins a new one.
      if (lines && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      props.onEnter();
    },
  };
  return (
    <div class="text-field">
      <label for={id} class={quietLabel ? "unseen" : ""}>
        {label}
      </label>
      {lines ? (
        <textarea ref={area} rows={lines} {...common} />
      ) : secret ? (
        <input ref={line} type="password" {...common} />
      ) : (
        <input ref={line} type="text" inputMode={keys} {...common} />
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

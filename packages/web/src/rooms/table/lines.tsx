/** Lines to be changed, added and taken out: promises, topics, addresses. */
import { useEffect, useRef } from "preact/hooks";
import { TextField } from "../../parts/text-field.tsx";

interface LinesProps {
  readonly lines: readonly string[];
  readonly most: number;
  readonly length: number;
  /** How the n-th is called, counted from 1. */
  readonly label: (at: number) => string;
  readonly drop: (at: number) => string;
  readonly add: string;
  readonly hint?: string;
  readonly keys?: "text" | "url";
  onLines(lines: string[]): void;
}

export function Lines({ lines, most, length, label, drop, add, hint, keys = "text", onLines }: LinesProps) {
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(lines.length);
  useEffect(() => {
    // Who asks for a line wants to write on it.
    if (lines.length > before.current)
      list.current?.querySelector<HTMLElement>("li:last-child :is(textarea, input)")?.focus();
    before.current = lines.length;
  }, [lines.length]);
  return (
    <>
      <ul class="promise-lines" ref={list}>
        {lines.map((line, at) => (
          // A line has no identity but its place.
          <li key={String(at)}>
            <TextField
              label={label(at + 1)}
              quietLabel
              value={line}
              maxLength={length}
              keys={keys}
              {...(keys === "text" ? { lines: 1 } : {})}
              {...(hint && at === lines.length - 1 ? { hint } : {})}
              onValue={(value) => onLines(lines.with(at, value.replaceAll("\n", " ")))}
            />
            <button
              type="button"
              class="quiet take-out"
              aria-label={drop(at + 1)}
              onClick={() => onLines(lines.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ul>
      {lines.length < most && (
        <button type="button" class="quiet" onClick={() => onLines([...lines, ""])}>
          {add}
        </button>
      )}
    </>
  );
}

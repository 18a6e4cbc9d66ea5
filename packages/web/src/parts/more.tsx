/** Something that is there for those who want it, folded until then. */
import type { ComponentChildren } from "preact";

export function More({ summary, children }: { readonly summary: string; readonly children: ComponentChildren }) {
  return (
    <details class="more">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

/** The one quiet card on home: something worth a thought, never in the way. The first that has something to say is shown. */
import type { ComponentChildren } from "preact";

interface CardProps {
  readonly heading: string;
  readonly children: ComponentChildren;
}

export function Card({ heading, children }: CardProps) {
  return (
    <aside class="card">
      <h2>{heading}</h2>
      {children}
    </aside>
  );
}

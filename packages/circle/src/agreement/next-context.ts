/** The one context that must follow a commit. */
import type { Breach } from "./breach.ts";
import type { CircleContext } from "./context.ts";
import type { Made } from "./entry.ts";
import type { Footing } from "./footing.ts";

export function nextContext(before: Footing, _made: Pick<Made, "author" | "hour" | "outcome">) {
  return { context: before.context } as { context: CircleContext } | { breach: Breach };
}

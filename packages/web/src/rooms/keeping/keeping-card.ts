/**
 * Whether keeping has something to say on home: when somebody asks to be brought back one day, after the first shared
 * thing, and when a new code is to be tested.
 */
import type { CircleView, KeepingView } from "@nexus/circle";

export type KeepingCard = "keep" | "test" | "asked";

/** Undefined when there is nothing to say. */
export function keepingCard(
  view: KeepingView | undefined,
  circles: readonly CircleView[],
  now: number,
): KeepingCard | undefined {
  if (!view?.choices) return undefined;
  if (circles.some(({ guardAsks }) => guardAsks?.length)) return "asked";
  const { test, offerAfter = 0 } = view.choices;
  if (test) return now >= test.due ? "test" : undefined;
  if (view.codeMade !== undefined || offerAfter < 0 || now < offerAfter) return undefined;
  const shared = circles.some(({ me, timeline }) =>
    timeline.some(({ author, kind }) => author === me && (kind === "check-in" || kind === "sharing")),
  );
  return shared ? "keep" : undefined;
}

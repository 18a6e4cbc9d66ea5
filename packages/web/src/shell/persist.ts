/**
 * Asks the browser not to throw the vault away when the device runs short. Only after the first real act: before that
 * there is nothing to keep, and some browsers ask the person.
 */

import type { CircleView } from "@nexus/circle";
import { effect, type ReadonlySignal } from "@preact/signals";

export function keepAfterFirstAct(circles: ReadonlySignal<readonly CircleView[]>): void {
  const stop = effect(() => {
    if (circles.value.length === 0) return;
    queueMicrotask(() => stop());
    void navigator.storage?.persist?.().catch(() => false);
  });
}

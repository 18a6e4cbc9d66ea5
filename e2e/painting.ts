/** The workshop's page that paints cloth in both ways, each by itself. */
import type { Page } from "playwright-core";
import type { Workshop } from "./workshop.ts";

export interface Painting {
  /** How far the two ways are apart, of 255: at first, and after the context was taken away and given back. */
  bothWays(): Promise<
    { readonly first: number | undefined; readonly lost: boolean; readonly again: number | undefined } | undefined
  >;
  /** Milliseconds for pictures of `side` x `side` threads, each way and a plain fill of the same pixels. */
  measure(
    side: number,
    thread: number,
    times: number,
  ): {
    readonly rounds: readonly { readonly webGl: number | undefined; readonly tiles: number; readonly fill: number }[];
    readonly renderer: string;
  };
}

declare global {
  interface Window {
    painting?: Painting;
  }
}

export async function openPainting(page: Page, { address }: Workshop): Promise<void> {
  await page.goto(`${address}dev/painting.html`);
  await page.waitForFunction(() => window.painting !== undefined);
}

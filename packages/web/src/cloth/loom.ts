/**
 * The part of the app that weaves and paints. It is fetched with the first cloth that is shown; until then, and where it
 * does not come, the place of a cloth is a quiet patch of paper.
 */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { withWords } from "../words/later.ts";
import type * as Drawn from "./drawn/index.tsx";

const loom = signal<typeof Drawn | undefined>(undefined);
let isAsked = false;

async function bringLoom(): Promise<void> {
  isAsked = true;
  try {
    loom.value = await withWords("cloth", () => import("./drawn/index.tsx"))();
  } catch {
    // The next cloth that is shown asks again.
    isAsked = false;
  }
}

export function useLoom(): typeof Drawn | undefined {
  useEffect(() => {
    if (!isAsked) void bringLoom();
  }, []);
  return loom.value;
}

/**
 * The app's two floors. Below, in the core worker, live the keys and everything decrypted at rest; above, the page draws
 * plain views. They meet in the messages of `core/protocol.ts` alone, so no view can hold a key and no key sees a screen.
 */
const APP = /^packages\/web\/src\//;
const BELOW = /^packages\/web\/src\/(?:core\/(?:worker|serve)\.ts$|vault\/|net\/)/;
const DRAWS = /^(?:preact|@preact)(?:\/|$)|\.(?:tsx|css)$/;

/** `target` is the file that a relative import names. */
export function layerProblem(path: string, specifier: string, target: string | undefined): string | undefined {
  if (!APP.test(path)) return undefined;
  if (BELOW.test(path)) {
    return DRAWS.test(specifier) ? `"${specifier}" draws, and the core worker has no screen` : undefined;
  }
  // A bundler's question (`?worker&url`) asks for the worker's address, not for what is in it.
  if (target === undefined || !BELOW.test(target) || specifier.includes("?")) return undefined;
  return `"${specifier}" belongs to the core worker: ask it through core/client.ts`;
}

/** Loaded only by whoever takes everything along to read elsewhere. */
export { readableToPage } from "./page.ts";
export { readableOf } from "./readable.ts";

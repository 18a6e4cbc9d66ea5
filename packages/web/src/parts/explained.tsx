/** What a refusal means and what can be done next, as two sentences. */
import { withWords } from "../words/later.ts";
import { later } from "./later.tsx";

export const Explained = later(
  withWords("errors", async () => (await import("./sentences.tsx")).Sentences),
  "within",
);

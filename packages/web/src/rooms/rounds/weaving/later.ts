/** What only weaving sessions need: fetched with the first of them, together with the words for colours. */
import { later } from "../../../parts/later.tsx";
import { withWords } from "../../../words/later.ts";

export const GestureForm = later(
  withWords("cloth", async () => (await import("./gesture-form.tsx")).GestureForm),
  "within",
);
export const OwnGesture = later(
  withWords("cloth", async () => (await import("./own-gesture.tsx")).OwnGesture),
  "within",
);
export const Woven = later(
  withWords("cloth", async () => (await import("./woven.tsx")).Woven),
  "within",
);

/** What is said in rounds of every form: opening one, ending it before its time, how one comes and goes. */
import * as v from "valibot";
import { feelingPoint, id, signed, text, whole, words } from "../fields.ts";

/** A weaving session: everyone gives a thread, no words. */
const weaves = v.optional(v.literal(true));

const opened = {
  type: v.literal("round"),
  ...signed,
  title: words(80),
  prompt: words(500),
  opening: text(500),
  closing: text(500),
  moods: v.boolean(),
};

/** Opens a round; its id is the payload's. Who belongs to it follows from the epoch in which the log shows it. */
export const round = v.variant("form", [
  /** Its deadline is the hour of its entry, and so many and one more: whole hours, and never less than was asked for. */
  v.strictObject({ ...opened, form: v.literal("sealed"), hours: whole(1, 672), weaves }),
  v.strictObject({
    ...opened,
    form: v.literal("piece"),
    minutes: whole(0, 60),
    /** Whom the piece goes to, one after the other; whoever is not named comes after them, in the order of the circle. */
    order: v.optional(v.pipe(v.array(id), v.minLength(1), v.maxLength(1000))),
  }),
]);

/** Ends a round before its time. */
export const cancel = v.strictObject({ type: v.literal("cancel"), ...signed, round: id });

/** How the author came, or how they go. Nobody is shown it but in sums over three and more. */
export const mood = v.strictObject({
  type: v.literal("mood"),
  ...signed,
  round: id,
  when: v.picklist(["before", "after"]),
  point: feelingPoint,
});

/** What a member tells the keepers. */
import * as v from "valibot";
import { id, words } from "../fields.ts";

export const REPORTED_ITEMS = 20;

export const reportLetter = v.strictObject({
  line: words(1000),
  items: v.pipe(v.array(id), v.maxLength(REPORTED_ITEMS)),
});
export type ReportLetter = v.InferOutput<typeof reportLetter>;

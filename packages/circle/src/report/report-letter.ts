/** What a member tells the keepers. */
import * as v from "valibot";
import { id } from "../fields.ts";

export const REPORTED_ITEMS = 20;

export const reportLetter = v.strictObject({
  line: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
  items: v.pipe(v.array(id), v.maxLength(REPORTED_ITEMS)),
});
export type ReportLetter = v.InferOutput<typeof reportLetter>;

/** The circle's own group-context extension: part of the key schedule, so all members of an epoch hold the same one. */
import { utf8ToBytes } from "@nexus/wire";
import * as v from "valibot";
import { parseJson } from "../payload.ts";
import { agreement } from "./agreement.ts";

const memberId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

const circleContext = v.strictObject({
  format: v.literal(1),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  agreement,
  architect: memberId,
  keepers: v.pipe(v.array(memberId), v.minLength(1), v.maxLength(32)),
});
export type CircleContext = v.InferOutput<typeof circleContext>;

export const encodeContext = (value: CircleContext): Uint8Array => utf8ToBytes(JSON.stringify(value));
export const decodeContext = (bytes: Uint8Array) => parseJson(circleContext, bytes);

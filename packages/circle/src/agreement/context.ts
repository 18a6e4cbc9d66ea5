/** The circle's own group-context extension: part of the key schedule, so all members of an epoch hold the same one. */
import { utf8ToBytes } from "@nexus/wire";
import * as v from "valibot";
import { id, whole, words } from "../fields.ts";
import { parseJson } from "../payload.ts";
import { agreement } from "./agreement.ts";
import { motion } from "./motion.ts";

/** Whole hours since 1970. */
const hour = whole(0);

const whoWeAre = {
  name: words(80),
  agreement,
  architect: id,
  /** In the order in which they took it on. */
  keepers: v.pipe(v.array(id), v.minLength(1), v.maxLength(32)),
};

const context2 = v.strictObject({
  format: v.literal(2),
  ...whoWeAre,
  /** When the present keepers began. Grows whenever somebody takes it on, so that no hand-over can be carried out twice. */
  termSince: hour,
  resting: v.array(id),
  /** Until when each newcomer neither votes, proposes, invites nor vouches. */
  trials: v.record(id, hour),
  motions: v.array(motion),
  /** A circle of one person's own devices: it carries the journal, and no app shows it among circles. */
  devices: v.optional(v.literal(true)),
});
export type CircleContext = v.InferOutput<typeof context2>;

/** What a context of a founding, or of an earlier build, does not say. */
export const nothingYet = { termSince: 0, resting: [], trials: {}, motions: [] };

const context1 = v.pipe(
  v.strictObject({ format: v.literal(1), ...whoWeAre }),
  v.transform((said): CircleContext => ({ ...said, ...nothingYet, format: 2 })),
);

const circleContext = v.union([context2, context1]);

/** One value has one encoding: fields in the order of the schema, members in the order of their ids where order says nothing. */
export function encodeContext(value: CircleContext): Uint8Array {
  const trials = Object.fromEntries(Object.entries(value.trials).sort(([a], [b]) => (a < b ? -1 : 1)));
  const resting = [...value.resting].sort();
  return utf8ToBytes(JSON.stringify(v.parse(context2, { ...value, resting, trials })));
}

export const decodeContext = (bytes: Uint8Array) => parseJson(circleContext, bytes);

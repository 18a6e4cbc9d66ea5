/** What somebody gives to a weaving session, as it is sealed: three bytes, each one of few. Nothing else is taken. */
import { codec } from "@nexus/wire";
import * as v from "valibot";
import type { Gesture } from "../api.ts";
import { whole } from "../fields.ts";

/** Yarns 1 to 17: the eight named feelings around the field, the same softly, and the middle of the field. */
const YARNS = 17;
const tensions = ["loose", "even", "tight"] as const satisfies readonly Gesture["tension"][];
const motifs = ["star", "diamond", "table", "rose"] as const satisfies readonly Gesture["motif"][];

/** Of a call. */
export const gesture = v.strictObject({
  thread: whole(1, YARNS),
  tension: v.picklist(tensions),
  motif: v.picklist(motifs),
});

/** `openBody` holds the thread against the yarns that there are. */
export const gestureContent = { thread: codec.u8, tension: codec.oneOf(...tensions), motif: codec.oneOf(...motifs) };
export const isYarn = (thread: number): boolean => thread >= 1 && thread <= YARNS;

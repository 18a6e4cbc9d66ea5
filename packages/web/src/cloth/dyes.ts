/** The colours in which this person sees feelings. */
import { type Dyes, usualDyes } from "@nexus/weave";
import { signal } from "@preact/signals";

export const dyes = signal<Dyes>(usualDyes);

/**
 * What members know of their circle beyond MLS: a pure function of the log. Plain JSON, so that it is stored as it is.
 */
import type { MemberId, Trouble } from "../api.ts";
import type { Exchanges } from "../exchange/record.ts";
import type { Invitation, Person } from "../invite/letters.ts";
import type { Rounds } from "../rounds/record.ts";
import { type LawState, noLaw } from "./law-state.ts";

export interface CircleState {
  readonly people: Readonly<Record<MemberId, Person>>;
  /** By drop name. */
  readonly invitations: Readonly<Record<string, Invitation>>;
  /** Signed leavings that nobody has carried out yet. */
  readonly leaving: Readonly<Record<MemberId, string>>;
  /** Messages each member sent in `hour`, to notice a flood. */
  readonly pace: { readonly hour: number; readonly counts: Readonly<Record<MemberId, number>> };
  readonly troubles: readonly Trouble[];
  /** Signed words of who follows which branch, by the commit that opened it; only after a contest. */
  readonly heres: Readonly<Record<string, Readonly<Record<MemberId, string>>>>;
  /** KeyPackage hashes of members who lost step and were let back in. */
  readonly returned: readonly string[];
  /** Rounds that are not over. States of earlier builds have none. */
  readonly rounds?: Rounds;
  readonly law: LawState;
  /** Exchanges between two members. States of earlier builds have none. */
  readonly exchanges?: Exchanges;
}

export const emptyState: CircleState = {
  people: {},
  invitations: {},
  leaving: {},
  pace: { hour: 0, counts: {} },
  troubles: [],
  heres: {},
  returned: [],
  law: noLaw,
};

const TROUBLES_KEPT = 32;

/** Adds a trouble; the same one in a row is counted, not repeated. */
export function noteTrouble(state: CircleState, trouble: Omit<Trouble, "count">): CircleState {
  const last = state.troubles.at(-1);
  const troubles =
    last && last.code === trouble.code && last.member === trouble.member
      ? [...state.troubles.slice(0, -1), { ...trouble, count: last.count + 1 }]
      : [...state.troubles, { ...trouble, count: 1 }].slice(-TROUBLES_KEPT);
  return { ...state, troubles };
}

export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _, ...rest } = record;
  return rest;
}

/** A round begins: whoever is here then and does not rest belongs to it. */
import { bytesToBase64url } from "@nexus/wire";
import { quorumOf } from "../agreement/agreement.ts";
import type { Find } from "../agreement/entry.ts";
import type { Footing } from "../agreement/footing.ts";
import type { CircleState } from "../state/state.ts";
import { placeOf, putRound, type RoundChange } from "./change.ts";
import type { RoundPayloadOf } from "./payloads.ts";
import type { RoundRecord } from "./record.ts";
import { rosterOf } from "./roster.ts";
import type { SaidInRound } from "./said.ts";
import { thresholdOf } from "./threshold.ts";

export function foldOpening(
  here: Footing,
  state: CircleState,
  said: SaidInRound<RoundPayloadOf<"round">>,
  find: Find,
): RoundChange {
  if (find(said.payload.id)) return { state, items: [] };
  const record = opened(here, said);
  return { state: putRound(state, record), items: [placeOf(record)] };
}

function opened(here: Footing, { seq, hour, author, payload }: SaidInRound<RoundPayloadOf<"round">>): RoundRecord {
  const { rounds } = here.context.agreement;
  const members = rosterOf(here);
  const ids = members.map(({ id }) => id);
  const { id, minute, title, prompt, opening, closing, moods } = payload;
  const base = {
    id,
    seq,
    by: author,
    at: minute * 60_000,
    opened: hour,
    title,
    prompt,
    opening,
    closing,
    moods: moods ? { before: {}, after: {} } : undefined,
  };
  if (payload.form === "sealed") {
    return {
      ...base,
      form: "sealed",
      ...(payload.weaves && { weaves: payload.weaves }),
      phase: "open",
      roster: ids,
      keys: members.map(({ roundKey }) => bytesToBase64url(roundKey as Uint8Array)),
      threshold: thresholdOf(ids.length),
      quorum: quorumOf(rounds.quorum, ids.length),
      atDeadline: rounds.atDeadline,
      hours: payload.hours,
      deadline: hour + payload.hours + 1,
      extended: 0,
      sealed: {},
      complaints: {},
      closes: {},
      released: {},
      faults: [],
      contributions: [],
    };
  }
  return {
    ...base,
    form: "piece",
    phase: "gathering",
    // Somebody may have come or gone since the order was made: who is missing in it comes last.
    roster: [...new Set([...(payload.order ?? []), ...ids])].filter((member) => ids.includes(member)),
    minutes: payload.minutes,
    keepers: [author],
    keepersNeeded: rounds.twoKeepers ? 2 : 1,
    here: [],
    holder: undefined,
    heldSince: undefined,
    turns: [],
    said: [],
    spoken: [],
  };
}

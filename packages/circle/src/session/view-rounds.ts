/** What screens see of rounds: those that go on, and those that stand in the timeline. */
import type { MemberId, RoundItem, RoundView } from "../api.ts";
import { exchangedAlready, heldAlready } from "../rounds/later.ts";
import type { RoundPlace, RoundRecord } from "../rounds/record.ts";
import type { Onlooker } from "../rounds/view.ts";
import type { Snapshot } from "./snapshot.ts";

/** As much of a snapshot as rounds are seen by. */
export type Rounded = Pick<Snapshot, "record" | "inside" | "outbox" | "items">;

const onlooker = ({ record, inside, outbox, items }: Rounded, me: MemberId): Onlooker => ({
  me,
  footing: inside?.footing,
  mine: record.mine?.rounds ?? {},
  waiting: outbox.flatMap(({ intent }) => (intent.kind === "say" ? [intent.payload] : [])),
  find: (id) => items.get(id),
});

/** Those that are not over, oldest first. */
export function roundViews(snapshot: Rounded, me: MemberId, hour: number): RoundView[] {
  const by = onlooker(snapshot, me);
  const records: readonly RoundRecord[] = Object.values(snapshot.record.state.rounds ?? {});
  const held = heldAlready();
  const rounds = held
    ? records
        .map((record) => ({ seq: record.seq, view: held.roundToView(record, by) }))
        .filter(({ view }) => !held.isOver(view))
    : [];
  const exchanges = exchangedAlready()?.exchangeViews(snapshot, me, hour) ?? [];
  return [...rounds, ...exchanges].sort((a, b) => a.seq - b.seq).map(({ view }) => view);
}

/** A round at its place in the timeline; none where this device has never known what it was. */
export function roundItems(snapshot: Rounded, place: RoundPlace, me: MemberId): RoundItem[] {
  const record = place.over ?? snapshot.record.state.rounds?.[place.id];
  const { over: _, ...base } = place;
  const held = heldAlready();
  return record && held ? [{ ...base, round: held.roundToView(record, onlooker(snapshot, me)) }] : [];
}

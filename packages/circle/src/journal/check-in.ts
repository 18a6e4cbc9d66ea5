/** A check-in: one row of the journal, and for a circle one row of its outbox, durable in the same transaction or not at all. */
import { NexusError } from "@nexus/wire";
import { checkedCheckIn } from "../input.ts";
import { stamp } from "../session/own.ts";
import type { Session } from "../session/session.ts";
import { enqueue } from "../session/snapshot.ts";
import type { CheckedIn, CheckInInput } from "./calls.ts";
import type { Journal } from "./journal.ts";
import { isSilent, partsShared, sharedDraft } from "./share.ts";

/** `inside` answers with the circle's session, or refuses where the person may not speak. */
export async function checkIn(
  journal: Journal,
  circle: { readonly id: string; inside(): Session } | undefined,
  input: CheckInInput,
): Promise<CheckedIn> {
  const given = checkedCheckIn(input);
  const { body: _, ...withoutBody } = given;
  // What is neither kept nor shared was never here.
  const mine = input.keepBody ? given : withoutBody;
  const parts = circle ? partsShared(given, input.share) : [];
  if (isSilent(mine) && parts.length === 0) {
    throw new NexusError("input-invalid", "a check-in says something: a place, a word or a note");
  }
  if (!circle || parts.length === 0) {
    const entry = journal.checkInEntry(mine, undefined);
    await journal.keep(entry);
    return { entry: entry.id, message: undefined };
  }
  const session = circle.inside();
  const payload = { ...sharedDraft(given, parts), ...stamp(session.core) };
  const { name } = session.view();
  const entry = journal.checkInEntry(mine, { circle: circle.id, name, message: payload.id, parts });
  await journal.keep(entry, (row) =>
    session.step((draft) => {
      enqueue(draft, { kind: "say", payload });
      draft.beside.push(row);
    }),
  );
  return { entry: entry.id, message: payload.id };
}

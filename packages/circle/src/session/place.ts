/**
 * Attachments on their way: to the sanctuary before the message that names them, and back to whoever looks at them. The
 * blob's id is chosen once, so placing it again after a crash finds it there. A message is sealed only when all of its
 * attachments are placed: others never read of one that is not there.
 */
import { concat, NexusError } from "@nexus/wire";
import type { AttachmentType, MessageId } from "../api.ts";
import { sealing } from "../attach/later.ts";
import { transfer } from "../net/transfer.ts";
import { attachmentsOf, type Item } from "../state/item.ts";
import { idToBytes } from "../text.ts";
import { askInside } from "./door.ts";
import { attachmentsToSend, type OutboxRow } from "./intent.ts";
import { shelve } from "./mine.ts";
import { keys } from "./record.ts";
import type { Session } from "./session.ts";

/** What waits for a person's word, since trying again by itself would not mend it. */
export const isHolding = (error: unknown): error is NexusError =>
  error instanceof NexusError &&
  ["quota-full", "size-oversize", "size-unpadded", "frame-oversize", "blob-refused", "vault-damaged"].includes(
    error.code,
  );

export async function placeAttachments(session: Session, row: OutboxRow): Promise<void> {
  const { id: circle } = session.snapshot().record;
  for (const { id } of attachmentsToSend(row)) {
    if (row.placed?.includes(id)) continue;
    const sealed = await session.edges.vault.read(keys.blob(circle, id));
    // Said again after a split, when it had gone from the shelf: then it must be there already.
    if (sealed) await place(session, id, sealed);
    else await ticketFor(session, id);
    await session.step((draft) => {
      draft.outbox = draft.outbox.map((it) => (it.n === row.n ? { ...it, placed: [...(it.placed ?? []), id] } : it));
    });
  }
}

async function place(session: Session, id: string, sealed: Uint8Array): Promise<void> {
  try {
    const ticket = await ticketFor(session, id, sealed.length);
    await post(session, "put", concat(ticket, sealed));
  } catch (error) {
    if (!(error instanceof NexusError && error.code === "entry-conflict")) throw error;
    // Ours from an earlier time. Or still coming in over a connection that we gave up: then not there yet, and tried again.
    await ticketFor(session, id).catch((cause) => {
      if (cause instanceof NexusError && cause.code === "blob-refused") throw new NexusError("ticket-refused");
      throw cause;
    });
  }
}

/** Permission to put `size` bytes, or to get what is there. Throws `blob-refused` where there is nothing to get. */
async function ticketFor(session: Session, id: string, size?: number): Promise<Uint8Array> {
  const circle = idToBytes(session.snapshot().record.id);
  const blob = idToBytes(id);
  const reply = await askInside(
    session,
    size === undefined ? { type: "getBlob", circle, blob } : { type: "putBlob", circle, blob, size },
  );
  if (reply.type !== "ticket") throw new NexusError("sanctuary-misbehaved", "no ticket");
  return reply.ticket;
}

const post = ({ edges, link }: Session, way: "put" | "get", body: Uint8Array): Promise<Uint8Array> =>
  transfer(edges, `${link.origin}/blob/${way}`, body);

/** Throws `entry-unknown` where there is none, and what the sanctuary says where it has it no more. */
export async function fetchAttachment(
  session: Session,
  message: MessageId,
  n: number,
): Promise<{ type: AttachmentType; bytes: Uint8Array }> {
  const find = () => session.snapshot().items.get(message);
  const it = [...attachmentsOf(find()), ...waitingAttachments(session, message)][n];
  if (!it) throw new NexusError("entry-unknown");
  const { record, inside } = session.snapshot();
  const { openAttachment } = await sealing();
  const kept = await session.edges.vault.read(keys.blob(record.id, it.id));
  if (kept) return { type: it.type, bytes: openAttachment(record.id, it, kept) };
  if (!inside) throw new NexusError("member-removed");
  const sealed = await post(session, "get", await ticketFor(session, it.id));
  const bytes = openAttachment(record.id, it, sealed);
  await session.step((draft, from) => {
    const now: Item | undefined = draft.items.get(message) ?? from.items.get(message);
    // Taken back meanwhile: then nothing of it stays.
    if (attachmentsOf(now).some(({ id }) => id === it.id)) shelve(draft, it.id, sealed);
  });
  return { type: it.type, bytes };
}

const waitingAttachments = (session: Session, message: MessageId) =>
  session
    .snapshot()
    .outbox.flatMap((row) =>
      row.intent.kind === "say" && row.intent.payload.id === message ? attachmentsToSend(row) : [],
    );

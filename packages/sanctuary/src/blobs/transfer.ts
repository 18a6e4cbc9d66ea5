/** A body of a ticket and then bytes, taken apart while it comes in. */
import { TICKET_BYTES } from "./tickets.ts";

/** The ticket in front, and what came with it. */
export async function takeTicket(source: AsyncIterator<Uint8Array>): Promise<{ head: Uint8Array; rest: Uint8Array }> {
  let taken = new Uint8Array(0);
  while (taken.length < TICKET_BYTES) {
    const { done, value } = await source.next();
    if (done) break;
    taken = Buffer.concat([taken, value]);
  }
  return { head: taken.subarray(0, TICKET_BYTES), rest: taken.subarray(TICKET_BYTES) };
}

/** Ends `rest` when it is ended itself. */
export async function* joined(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

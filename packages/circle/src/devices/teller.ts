/**
 * Tells the other devices what they have not heard of, a piece at a time: the next one goes into the outbox when the log has
 * shown the one before. What is told in between by somebody else, with the same words, is not told again.
 */
import { NexusError } from "@nexus/wire";
import type { EntryId } from "../journal/calls.ts";
import type { OutboxRow } from "../session/intent.ts";
import { stamp } from "../session/own.ts";
import type { Session } from "../session/session.ts";
import { enqueue } from "../session/snapshot.ts";
import { trouble } from "../session/trouble.ts";
import { gather } from "./books.ts";
import { ASK } from "./edition.ts";
import type { House } from "./house.ts";
import type { Ledger } from "./ledger.ts";

export interface Teller {
  /** Looks whether there is something to tell; safe to call again and again. */
  look(): void;
  close(): void;
}

/** Whoever stands one place further back among those who were asked lets the others go first for so long. In ms. */
const TURN = 3_000;

const isJournal = ({ intent }: OutboxRow) => intent.kind === "say" && intent.payload.type === "journal";

export function createTeller(
  { vault, later, now }: Pick<House, "vault" | "later" | "now">,
  ledger: Ledger,
  own: () => Session | undefined,
): Teller {
  /** Too long to travel, or damaged: left alone until the app begins anew. */
  const unfit = new Set<EntryId>();
  let working = false;
  let wanted = false;
  let isClosed = false;
  let notBefore = 0;
  let cancel = () => {};

  function look(): void {
    wanted = true;
    if (working || isClosed) return;
    working = true;
    void work().finally(() => {
      working = false;
      if (wanted) look();
    });
  }

  async function work(): Promise<void> {
    while (wanted && !isClosed) {
      wanted = false;
      const session = own();
      if (session) await tell(session).catch(calm);
    }
  }

  async function tell(session: Session): Promise<void> {
    const { record, inside, outbox } = session.snapshot();
    const others = inside?.footing.members.filter(({ id }) => id !== record.me) ?? [];
    if (record.standing !== "member" || others.length === 0 || outbox.some(isJournal)) return;
    const { ask, asked } = ledger.due();
    if (ask || asked) await ledger.markAll();
    if (asked) notBefore = now() + TURN * (inside?.footing.members.findIndex(({ id }) => id === record.me) ?? 0);
    const wait = ask ? 0 : notBefore - now();
    if (wait > 0) {
      cancel();
      cancel = later(wait, look);
      return;
    }
    const wishes = [...ledger.untold()].filter((id) => !unfit.has(id));
    if (wishes.length === 0 && !ask) return;
    await session.step(async (draft) => {
      if (draft.record.standing !== "member" || draft.outbox.some(isJournal)) return;
      const gathered = await gather(vault, wishes, ledger.editionOf);
      for (const id of gathered.unfit) unfit.add(id);
      if (gathered.unfit.length > 0) trouble(session.core, draft, "size-oversize", `${gathered.unfit.length} entries`);
      if (gathered.records.length === 0 && !ask) return;
      const { records } = gathered;
      enqueue(draft, {
        kind: "say",
        payload: { type: "journal", ...stamp(session.core), ...(ask && { asks: true }), records: [...records] },
      });
      if (ask) draft.beside.push({ key: ASK, value: undefined });
    });
  }

  return {
    look,
    close() {
      isClosed = true;
      cancel();
    },
  };
}

/** What could not be written now (the disk is full, another window took over) stays marked, and is told later. */
function calm(error: unknown): void {
  if (error instanceof NexusError) return;
  queueMicrotask(() => {
    throw error;
  });
}

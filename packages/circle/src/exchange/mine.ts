/** What one of the two keeps of an exchange on their own device until it is over. Base64url. */
import type { MessageId } from "../api.ts";
import { changeMine } from "../session/mine.ts";
import type { Draft } from "../session/snapshot.ts";
import type { Answer } from "./layers.ts";

export interface MineOfExchange {
  /** As it was asked, or as it could be read. Without it nothing of the exchange is shown. */
  readonly question?: string | undefined;
  /** Our own answer: nobody but the other can open it. */
  readonly sealed?: Answer | undefined;
  /** The key of our answer's lock. */
  readonly key?: string | undefined;
  /** The key may lie at the sanctuary: set before it is sent. */
  readonly isDeposited?: true | undefined;
  /** We pass, or stop. */
  readonly isStopped?: true | undefined;
}

export function changeMineOfExchange(draft: Draft, id: MessageId, change: MineOfExchange): void {
  changeMine(draft, (mine) => ({
    ...mine,
    exchanges: { ...mine.exchanges, [id]: { ...mine.exchanges?.[id], ...change } },
  }));
}

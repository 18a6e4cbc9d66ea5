/** Opens the vault and the core for the length of one command. */
import { createNexus, type Nexus, type Vault } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { devicesTold } from "../devices/await.ts";
import { openFolderVault } from "../edges/folder-vault.ts";
import { nodeDeps } from "../edges/node-deps.ts";
import { type Turn, takeTurn, type Waiting } from "../edges/turn.ts";
import { vaultFolder } from "./options.ts";

export interface VaultChoice {
  readonly vault?: string;
  readonly "take-over"?: boolean;
}

export interface Held {
  /** Undefined where the vault was taken over. */
  readonly turn: Turn | undefined;
  /** Whether another command has taken the vault over. */
  isFenced(): boolean;
}

/** What is left of an earlier command gets this long to go out, in ms. */
const LAST_WORDS = 3_000;

export async function withNexus<T>(
  choice: VaultChoice,
  use: (nexus: Nexus, held: Held) => Promise<T>,
  waiting: Waiting = {},
): Promise<T> {
  const folder = vaultFolder(choice.vault);
  const turn = choice["take-over"] ? undefined : await takeTurn(folder, waiting);
  try {
    const { vault, isFenced } = noticing(await openFolderVault(folder));
    const nexus = await createNexus(nodeDeps(vault));
    try {
      const result = await use(nexus, { turn, isFenced });
      await sendWhatWaits(nexus);
      return result;
    } finally {
      await nexus.close();
    }
  } finally {
    turn?.end();
  }
}

/** The core takes being fenced out calmly; a command that stays must notice. */
function noticing(vault: Vault): { vault: Vault; isFenced: () => boolean } {
  let fenced = false;
  const write: Vault["write"] = async (changes) => {
    try {
      await vault.write(changes);
    } catch (error) {
      fenced ||= error instanceof NexusError && error.code === "vault-fenced";
      throw error;
    }
  };
  return { vault: { ...vault, write }, isFenced: () => fenced };
}

async function sendWhatWaits(nexus: Nexus): Promise<void> {
  const able = nexus.circles().filter(({ link, standing }) => standing === "member" && link !== "offline");
  const circles = able.map(({ id }) => nexus.settled(id, LAST_WORDS));
  await Promise.allSettled([...circles, devicesTold(nexus, LAST_WORDS)]);
}

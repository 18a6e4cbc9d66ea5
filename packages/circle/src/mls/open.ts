import { type ClientState, makePskIndex } from "ts-mls/clientState.js";
import type { PrivateMessage } from "ts-mls/privateMessage.js";
import { processPrivateMessage } from "ts-mls/processMessages.js";
import { equalBytes } from "./bytes.ts";
import { type Group, MlsError, type ReceivedCommit, type ReceivedMessage } from "./engine.ts";
import { groupToState, isOver, leafNodeAt, leafNodeToLeaf, stateToGroup } from "./group.ts";
import type { Kit } from "./kit.ts";
import { decodePrivateMessage } from "./message.ts";
import { openCommit } from "./open-commit.ts";
import { refusing } from "./refuse.ts";

export async function open(kit: Kit, group: Group, bytes: Uint8Array): Promise<ReceivedCommit | ReceivedMessage> {
  const message = decodePrivateMessage(bytes);
  const before = groupToState(group);
  requireReadable(before, message);
  return message.contentType === "commit" ? openCommit(kit, before, message) : openMessage(kit, before, message);
}

/** Refuses what the part in the clear already gives away. */
function requireReadable(state: ClientState, { groupId, epoch, contentType }: PrivateMessage): void {
  if (!equalBytes(groupId, state.groupContext.groupId)) throw new MlsError("mls-invalid", "of another group");
  if (contentType === "proposal") throw new MlsError("mls-invalid", "proposals are taken inside of commits only");
  const here = state.groupContext.epoch;
  if (epoch > here || (contentType === "commit" && (epoch < here || isOver(state)))) {
    throw new MlsError("mls-wrong-epoch", `a ${contentType} of epoch ${epoch}, where the group is at ${here}`);
  }
}

async function openMessage(kit: Kit, before: ClientState, message: PrivateMessage): Promise<ReceivedMessage> {
  const read = await refusing(() => processPrivateMessage(before, message, makePskIndex(before, {}), kit.crypto));
  if (read.kind !== "applicationMessage") throw new MlsError("mls-invalid", "neither a commit nor a message");
  const sender = read.senderLeafIndex;
  const tree = before.historicalReceiverData.get(message.epoch)?.ratchetTree ?? before.ratchetTree;
  const leaf = leafNodeAt(tree, sender);
  if (leaf === undefined) throw new MlsError("mls-invalid", "from no member");
  return {
    kind: "message",
    group: stateToGroup(read.newState),
    sender,
    from: leafNodeToLeaf(leaf, sender),
    epoch: Number(message.epoch),
    aad: message.authenticatedData.slice(),
    plaintext: read.message.slice(),
    consumed: read.consumed,
  };
}

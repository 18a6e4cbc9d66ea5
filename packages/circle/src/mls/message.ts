import { createApplicationMessage } from "ts-mls/createMessage.js";
import { decodeMlsMessage, encodeMlsMessage, type MLSMessage } from "ts-mls/message.js";
import type { PrivateMessage } from "ts-mls/privateMessage.js";
import type { Welcome } from "ts-mls/welcome.js";
import { type Group, MlsError } from "./engine.ts";
import { groupToState, requireMember, stateToGroup } from "./group.ts";
import type { Kit } from "./kit.ts";
import { decodeWhole } from "./refuse.ts";

export async function seal(
  kit: Kit,
  group: Group,
  plaintext: Uint8Array,
  aad: Uint8Array,
): Promise<{ group: Group; message: Uint8Array; consumed: readonly Uint8Array[] }> {
  const state = groupToState(group);
  requireMember(state);
  const { newState, privateMessage, consumed } = await createApplicationMessage(state, plaintext, kit.crypto, aad);
  const message = encodeMlsMessage({ version: "mls10", wireformat: "mls_private_message", privateMessage });
  return { group: stateToGroup(newState), message, consumed };
}

/** The one kind of message that members exchange. Public ones show to the sanctuary what it must not see. */
export function decodePrivateMessage(bytes: Uint8Array): PrivateMessage {
  const message = decodeMessage(bytes);
  if (message.wireformat !== "mls_private_message") throw notTaken(message);
  return message.privateMessage;
}

export function readAad(message: Uint8Array): Uint8Array | undefined {
  try {
    return decodePrivateMessage(message).authenticatedData;
  } catch (error) {
    if (error instanceof MlsError) return undefined;
    throw error;
  }
}

export function decodeWelcome(bytes: Uint8Array): Welcome {
  const message = decodeMessage(bytes);
  if (message.wireformat !== "mls_welcome") throw notTaken(message);
  return message.welcome;
}

function decodeMessage(bytes: Uint8Array): MLSMessage {
  return decodeWhole(decodeMlsMessage, bytes, "an MLSMessage");
}

function notTaken({ wireformat }: MLSMessage): MlsError {
  return new MlsError("mls-invalid", `${wireformat} is not taken here`);
}

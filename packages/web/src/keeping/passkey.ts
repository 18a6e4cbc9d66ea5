/**
 * Passkeys as keys: WebAuthn's PRF extension gives 32 bytes that only this credential can make. What a browser says it
 * can do is not believed; what it answers counts. The bytes go to the core at once and are kept nowhere here.
 */
import { base64urlToBytes, bytesToBase64url, NexusError } from "@nexus/wire";

export interface MadePasskey {
  readonly id: string;
  readonly salt: string;
  readonly secret: Uint8Array;
}

export const mayHavePasskeys = (): boolean => typeof globalThis.PublicKeyCredential === "function";

/** `name` is what the device lists it under. Throws NexusError `passkey-unable`, or `input-invalid` when the person declined. */
export async function makePasskey(name: string, appName: string): Promise<MadePasskey> {
  const salt = random(32);
  // Some authenticators fail when asked for a secret while they are made: ask once more without.
  const made = (await create(name, appName, { eval: { first: salt } })) ?? (await create(name, appName, {}));
  if (!made) throw new NexusError("passkey-unable");
  const id = bytesToBase64url(new Uint8Array(made.rawId));
  const salted = { id, salt: bytesToBase64url(salt) };
  const secret = secretOf(made) ?? (await askPasskey([salted])).secret;
  return { ...salted, secret };
}

/** Asks for any of these passkeys; the browser shows which are at hand. */
export async function askPasskey(
  passkeys: readonly { readonly id: string; readonly salt: string }[],
): Promise<{ readonly id: string; readonly secret: Uint8Array }> {
  const evalByCredential = Object.fromEntries(passkeys.map(({ id, salt }) => [id, { first: bytes(salt) }]));
  const found = (await navigator.credentials
    .get({
      publicKey: {
        challenge: random(32),
        allowCredentials: passkeys.map(({ id }) => ({ type: "public-key", id: bytes(id) })),
        userVerification: "required",
        extensions: { prf: { evalByCredential } },
      },
    })
    .catch(declined)) as PublicKeyCredential | null;
  const secret = found && secretOf(found);
  if (!found || !secret) throw new NexusError("passkey-unable");
  return { id: bytesToBase64url(new Uint8Array(found.rawId)), secret };
}

async function create(
  name: string,
  appName: string,
  prf: AuthenticationExtensionsPRFInputs,
): Promise<PublicKeyCredential | null> {
  try {
    return (await navigator.credentials.create({
      publicKey: {
        rp: { name: appName },
        // The name is what the device lists; nothing of a circle goes into it.
        user: { id: random(16), name, displayName: name },
        challenge: random(32),
        pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: "public-key", alg })),
        authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
        extensions: { prf },
      },
    })) as PublicKeyCredential | null;
  } catch (error) {
    if (nameOf(error) === "NotAllowedError") declined(error);
    return null;
  }
}

function secretOf(credential: PublicKeyCredential): Uint8Array | undefined {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return undefined;
  const secret = ArrayBuffer.isView(first)
    ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
    : new Uint8Array(first);
  return secret.length === 32 ? secret.slice() : undefined;
}

/** The person said no, or took too long: not a failure that needs more than its name. */
function declined(cause: unknown): never {
  throw new NexusError("passkey-declined", "", { cause });
}

const nameOf = (error: unknown) => (error instanceof DOMException ? error.name : "");
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const bytes = (text: string) => (base64urlToBytes(text) ?? new Uint8Array()) as Uint8Array<ArrayBuffer>;

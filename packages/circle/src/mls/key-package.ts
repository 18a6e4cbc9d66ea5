import type { Credential } from "ts-mls/credential.js";
import {
  decodeKeyPackage,
  encodeKeyPackage,
  generateKeyPackageWithKey,
  type KeyPackage,
  type PrivateKeyPackage,
  verifyKeyPackage,
} from "ts-mls/keyPackage.js";
import { verifyLeafNodeSignatureKeyPackage } from "ts-mls/leafNode.js";
import type { Lifetime } from "ts-mls/lifetime.js";
import { equalBytes } from "./bytes.ts";
import { circleExtensionType } from "./circle-extension.ts";
import { identityLimit, identityOf, isAcceptableCredential } from "./credential.ts";
import { type Leaf, MlsError, type OwnKeyPackage } from "./engine.ts";
import { decodeSecrets, encodeSecrets } from "./key-package-secrets.ts";
import type { Kit } from "./kit.ts";
import { decodeWhole, refusing } from "./refuse.ts";
import { requireRoundKeyOnly, roundKeyExtension, roundKeyOf } from "./round-key.ts";
import { requireUsableKey } from "./usable-key.ts";

const day = 24 * 60 * 60;
/** How long a KeyPackage of ours may be used, in seconds. An invitation that takes longer is made anew. */
const lifetime = 30 * day;
/** How far the clocks of two members may stand apart, in seconds. */
const clockError = day;
/** The longest lifetime that is taken from others, in seconds. */
const longestLifetime = 366 * day;

export async function generateOwn(kit: Kit, identity: Uint8Array): Promise<OwnKeyPackage> {
  if (identity.length > identityLimit) throw new RangeError(`an identity has at most ${identityLimit} bytes`);
  return generateWith(kit, identity, await kit.crypto.signature.keygen());
}

export async function renewOwn(kit: Kit, own: OwnKeyPackage): Promise<OwnKeyPackage> {
  const { keyPackage, secrets } = openOwn(kit, own);
  return generateWith(kit, identityOf(keyPackage.leafNode), {
    publicKey: keyPackage.leafNode.signaturePublicKey,
    signKey: secrets.signaturePrivateKey,
  });
}

/** The decoded halves, as copies: who wipes `own` afterwards does no harm to a group. */
export function openOwn(kit: Kit, own: OwnKeyPackage): { keyPackage: KeyPackage; secrets: PrivateKeyPackage } {
  const keyPackage = decodeWhole(decodeKeyPackage, own.keyPackage, "a KeyPackage");
  requireSuite(kit, keyPackage);
  return { keyPackage, secrets: decodeSecrets(kit, own.secrets) };
}

/** The leaf that a KeyPackage would become. */
export async function inspect(kit: Kit, bytes: Uint8Array): Promise<Omit<Leaf, "leaf">> {
  const { leafNode } = await takeIn(kit, bytes);
  const signatureKey = leafNode.signaturePublicKey;
  return { identity: identityOf(leafNode), signatureKey, roundKey: roundKeyOf(leafNode) };
}

/**
 * Decodes somebody's KeyPackage and checks all that RFC 9420 section 10.1 asks for. Clocks are asked here and nowhere
 * else.
 */
export async function takeIn(kit: Kit, bytes: Uint8Array): Promise<KeyPackage> {
  const keyPackage = decodeWhole(decodeKeyPackage, bytes, "a KeyPackage");
  requireSuite(kit, keyPackage);
  const { leafNode, initKey } = keyPackage;
  const demand = (holds: boolean, what: string) => {
    if (!holds) throw new MlsError("mls-invalid", `KeyPackage: ${what}`);
  };
  demand(isAcceptableCredential(leafNode.credential, leafNode.signaturePublicKey), "its credential is not of our kind");
  demand(knowsCircles(kit, keyPackage), "it does not support what circles need");
  demand(isCurrent(leafNode.lifetime, kit.now()), "its lifetime does not hold now");
  demand(!equalBytes(initKey, leafNode.hpkePublicKey), "its two keys are one");
  await refusing(async () => {
    const { signature } = kit.crypto;
    demand(await verifyLeafNodeSignatureKeyPackage(leafNode, signature), "the signature of its leaf does not hold");
    demand(await verifyKeyPackage(keyPackage, signature), "its signature does not hold");
  });
  for (const key of [initKey, leafNode.hpkePublicKey]) await requireUsableKey(kit, key);
  await requireRoundKeyOnly(leafNode);
  return keyPackage;
}

async function generateWith(
  kit: Kit,
  identity: Uint8Array,
  signatureKeyPair: { publicKey: Uint8Array; signKey: Uint8Array },
): Promise<OwnKeyPackage> {
  const credential: Credential = { credentialType: "basic", identity };
  const now = Math.floor(kit.now() / 1000);
  const { publicPackage, privatePackage } = await generateKeyPackageWithKey(
    credential,
    kit.capabilities,
    { notBefore: BigInt(Math.max(0, now - clockError)), notAfter: BigInt(now + lifetime) },
    [],
    signatureKeyPair,
    kit.crypto,
    kit.isCircle ? [await roundKeyExtension(signatureKeyPair.signKey)] : [],
  );
  return { keyPackage: encodeKeyPackage(publicPackage), secrets: encodeSecrets(kit, privatePackage) };
}

function requireSuite(kit: Kit, { cipherSuite }: KeyPackage): void {
  if (cipherSuite !== kit.crypto.name) throw new MlsError("mls-wrong-suite", `a KeyPackage for ${cipherSuite}`);
}

function knowsCircles(kit: Kit, { leafNode: { capabilities } }: KeyPackage): boolean {
  return (
    capabilities.credentials.includes("basic") &&
    capabilities.versions.includes("mls10") &&
    capabilities.ciphersuites.includes(kit.crypto.name) &&
    (!kit.isCircle || capabilities.extensions.includes(circleExtensionType))
  );
}

function isCurrent({ notBefore, notAfter }: Lifetime, now: number): boolean {
  const seconds = BigInt(Math.floor(now / 1000));
  return (
    notBefore <= seconds + BigInt(clockError) &&
    notAfter >= seconds - BigInt(clockError) &&
    notAfter - notBefore <= BigInt(longestLifetime)
  );
}

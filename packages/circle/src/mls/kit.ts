import type { Capabilities } from "ts-mls/capabilities.js";
import type { ClientConfig } from "ts-mls/clientConfig.js";
import { nexusPatch } from "ts-mls/clientState.js";
import type { CiphersuiteImpl } from "ts-mls/crypto/ciphersuite.js";
import { defaultKeyPackageEqualityConfig } from "ts-mls/keyPackageEqualityConfig.js";
import { circleExtensionType } from "./circle-extension.ts";
import { isAcceptableCredential } from "./credential.ts";
import type { Suite } from "./engine.ts";
import { createProvider } from "./provider.ts";
import { roundKeyExtensionType } from "./round-key.ts";

/** What every operation of one engine works with. */
export interface Kit {
  readonly suite: Suite;
  readonly crypto: CiphersuiteImpl;
  readonly config: ClientConfig;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What our own leaves say they support: only what is used. */
  readonly capabilities: Capabilities;
  /** False only beside engines that know no extension of ours, as in the test of mixed groups. */
  readonly isCircle: boolean;
}

export interface EngineDeps {
  readonly now?: () => number;
  readonly random?: (length: number) => Uint8Array;
}

export async function createKit(suite: Suite, deps: EngineDeps = {}): Promise<Kit> {
  if (nexusPatch !== 1) throw new Error("ts-mls is installed without our patch: run `npm install` again");
  const random = deps.random ?? ((length) => crypto.getRandomValues(new Uint8Array(length)));
  const provider = await createProvider(suite, random);
  return {
    suite,
    crypto: provider,
    config,
    now: deps.now ?? Date.now,
    capabilities: {
      versions: ["mls10"],
      ciphersuites: [provider.name],
      extensions: [circleExtensionType, roundKeyExtensionType],
      proposals: [],
      credentials: ["basic"],
    },
    isCircle: true,
  };
}

const config: ClientConfig = {
  keyRetentionConfig: {
    // The log is in order: once a commit is read, nothing of an earlier epoch is to come under its door.
    retainKeysForEpochs: 1,
    retainKeysForGenerations: 100,
    // The most keys that one message makes us derive: more than a circle sends between two commits.
    maximumForwardRatchetSteps: 1000,
  },
  // Whether a lifetime holds depends on when one looks. Members who read the same commit on different days must agree
  // about it, so clocks are asked only where a KeyPackage is taken in: see key-package.ts.
  lifetimeConfig: { validateLifetimeOnReceive: false, maximumTotalLifetime: 0n },
  keyPackageEqualityConfig: defaultKeyPackageEqualityConfig,
  // The envelope around every entry pads (package wire): padding twice hides nothing more.
  paddingConfig: { kind: "alwaysPad", paddingLength: 0 },
  authService: {
    validateCredential: async (credential, signatureKey) => isAcceptableCredential(credential, signatureKey),
  },
};

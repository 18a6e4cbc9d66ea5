/**
 * The app's one Trusted Types policy. The page's content security policy allows no other, so no script address can be
 * made from a string anywhere but here, and here only our own workers' addresses pass.
 */
import lightWorker from "./body/light.ts?worker&url";
import scribeWorker from "./cloth/files/scribe.ts?worker&url";
import coreWorker from "./core/worker.ts?worker&url";
import readerWorker from "./imports/reader.ts?worker&url";

const SERVICE_WORKER = "/service-worker.js";

interface ScriptPolicy {
  createScriptURL(address: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): ScriptPolicy;
}

const ours = new Set([coreWorker, lightWorker, readerWorker, scribeWorker, SERVICE_WORKER]);
const rules = {
  createScriptURL(address: string): string {
    if (!ours.has(address)) throw new TypeError("not one of the app's workers");
    return address;
  },
};

// Browsers without Trusted Types take the checked string itself.
const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy: ScriptPolicy = factory?.createPolicy("nexus", rules) ?? rules;

const trusted = (address: string) => policy.createScriptURL(address) as string;

const start = (address: string, name: string): Worker =>
  new Worker(trusted(address), { type: "module", name: `nexus ${name}` });

export const startCoreWorker = (): Worker => start(coreWorker, "core");

/** Where the pictures of a camera are read, and end. */
export const startLightWorker = (): Worker => start(lightWorker, "light");

/** Where files of other apps are read. */
export const startReader = (): Worker => start(readerWorker, "reader");

/** Where cloth is written into files. */
export const startScribe = (): Worker => start(scribeWorker, "scribe");

/** Lets the app open without a network after the first visit. A browser that refuses only loses that. */
export async function startServiceWorker(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker?.register(trusted(SERVICE_WORKER)).catch(() => undefined);
}

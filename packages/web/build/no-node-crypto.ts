/** Stands in for Node's `crypto` where a library falls back to it; every browser that runs the app has its own. */
export const webcrypto = globalThis.crypto;

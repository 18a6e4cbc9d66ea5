/** What the tests leak on purpose, by the names of canaries of the scripted life. */

/** The seed of every drill in these tests, so that a leaking process knows the canaries without being told. */
export const SEED = 20_261_123;

export const planted = {
  inDebugLine: "name of device 2 in the first circle",
  inMemory: "question of the first day of device 5 in the second circle",
  inCommandLine: "name of the first circle",
  inEnvironment: "name of the second circle",
  inAddress: "secret in an address",
  inBody: "body of a wrong ticket",
} as const;

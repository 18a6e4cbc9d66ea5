export type {
  Change,
  Committed,
  Group,
  Leaf,
  MlsEngine,
  MlsErrorCode,
  OwnKeyPackage,
  ReceivedCommit,
  ReceivedMessage,
  SealedTo,
  Suite,
} from "./engine.ts";
export { MlsError, wipe } from "./engine.ts";
export type { EngineDeps } from "./kit.ts";
export { createEngine } from "./ts-mls.ts";

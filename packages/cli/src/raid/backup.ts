/** The backups that a host makes while the sanctuary runs. */
import { join } from "node:path";
import { backup } from "@nexus/sanctuary";
import type { Stage } from "./stage.ts";

/** Before anything is erased. */
export const EARLY = "early";
/** After it. */
export const LATE = "late";

export const takeBackup = ({ server, backups }: Stage, name: typeof EARLY | typeof LATE): Promise<void> =>
  backup(server.folders.data, join(backups, name));

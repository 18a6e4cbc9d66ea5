import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** The environment of a process whose every fsync takes 2 ms longer; undefined where there is no C compiler. */
export function slowDisk(folder: string): NodeJS.ProcessEnv | undefined {
  const library = join(folder, "slow-fsync.so");
  const source = join(import.meta.dirname, "slow-fsync.c");
  try {
    execFileSync("cc", ["-shared", "-fPIC", "-O2", "-o", library, source, "-ldl"], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  return { LD_PRELOAD: library };
}

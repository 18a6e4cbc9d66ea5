/** Starting a sanctuary, with what commonly stands in the way told as plain sentences. */
import type { SanctuaryOptions } from "@nexus/sanctuary";
import { Hindrance, isSystemError } from "../failure.ts";

export async function begin<T>(start: () => Promise<T>, { port, host, dataDir }: SanctuaryOptions): Promise<T> {
  try {
    return await start();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    switch (error.code) {
      case "EADDRINUSE":
        throw new Hindrance(
          `Something else listens on port ${port} already.`,
          "Stop it, or choose another with --port.",
        );
      case "EADDRNOTAVAIL":
      case "ENOTFOUND":
        throw new Hindrance(`${host} is no address of this machine.`, "Choose another with --host.");
      case "EACCES":
      case "EPERM":
      case "EROFS":
        throw new Hindrance(
          error.syscall === "listen" ? `Port ${port} may not be opened.` : `${dataDir} cannot be written.`,
          error.syscall === "listen"
            ? "Choose one above 1023."
            : "Change its permissions, or choose another with --data.",
        );
      default:
        throw error;
    }
  }
}

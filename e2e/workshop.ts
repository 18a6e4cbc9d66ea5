/** The pages under `packages/web/dev`, served by Vite as they are: rooms in every state, and the vault alone. */
import { resolve } from "node:path";
import { createServer } from "vite";

export interface Workshop {
  /** Ends with a slash. */
  readonly address: string;
  close(): Promise<void>;
}

export async function openWorkshop(): Promise<Workshop> {
  const root = resolve(import.meta.dirname, "../packages/web");
  const server = await createServer({
    root,
    configFile: resolve(root, "vite.config.ts"),
    logLevel: "error",
    server: { host: "127.0.0.1", port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("the workshop did not open");
  return { address, close: () => server.close() };
}

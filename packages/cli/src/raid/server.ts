/** The server under trial: a process of its own, with its own environment, folders and logs, that can be killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Hindrance } from "../failure.ts";

export interface ServerParts {
  /** Holds everything that the drill leaves on disk. */
  readonly root: string;
  /** The file that the process runs. */
  readonly entry?: string | undefined;
  readonly environment?: Readonly<Record<string, string>> | undefined;
}

const READY_WITHIN = 20_000;
const FROZEN_WITHIN = 5_000;

export class Server {
  readonly folders: { readonly data: string; readonly temporary: string; readonly logs: string };
  readonly #parts: ServerParts;
  #child: ChildProcess | undefined;
  #port = 0;
  #origin = "";
  #foundingLink = "";

  constructor(parts: ServerParts) {
    this.#parts = parts;
    const { root } = parts;
    this.folders = { data: join(root, "data"), temporary: join(root, "tmp"), logs: join(root, "logs") };
    for (const folder of Object.values(this.folders)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  get origin(): string {
    return this.#origin;
  }

  get foundingLink(): string {
    return this.#foundingLink;
  }

  /** Resolves when it can be reached; always at the same address. */
  async start(): Promise<void> {
    if (this.#port === 0) this.#port = await freePort();
    const { entry = fileURLToPath(new URL("host.ts", import.meta.url)), environment } = this.#parts;
    const { data, temporary, logs } = this.folders;
    const log = openSync(join(logs, "server.log"), "a", 0o600);
    const child = spawn(process.execPath, [entry], {
      cwd: this.#parts.root,
      env: { DATA_DIR: data, PORT: String(this.#port), HOST: "127.0.0.1", TMPDIR: temporary, ...environment },
      stdio: ["ignore", log, log, "ipc"],
    });
    closeSync(log);
    this.#child = child;
    // A frozen process would outlive the drill.
    const end = () => child.kill("SIGKILL");
    process.once("exit", end);
    child.once("exit", () => process.off("exit", end));
    const ready = once(child, "message", { signal: AbortSignal.timeout(READY_WITHIN) });
    const over = once(child, "exit").then(() => undefined);
    const said = await Promise.race([ready, over]).catch(() => undefined);
    if (!said) {
      await this.kill();
      throw new Hindrance("The sanctuary of the drill did not start.", lastLines(join(logs, "server.log")));
    }
    const { origin, foundingLink } = said[0] as { origin: string; foundingLink?: string };
    this.#origin = origin;
    this.#foundingLink = foundingLink ?? origin;
  }

  /** As a power cut ends it; resolves when it is gone. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }

  /** Resolves when not one of its threads runs any more. */
  async freeze(): Promise<void> {
    process.kill(this.pid, "SIGSTOP");
    for (const end = Date.now() + FROZEN_WITHIN; Date.now() < end; await sleep(10)) {
      if (/\) T /.test(readFileSync(`/proc/${this.pid}/stat`, "latin1"))) return;
    }
    throw new Hindrance("The sanctuary of the drill could not be frozen.");
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

const lastLines = (path: string): string => readFileSync(path, "utf8").trim().split("\n").slice(-5).join("\n");

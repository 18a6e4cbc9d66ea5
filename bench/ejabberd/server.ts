/**
 * ejabberd as Debian packages it, in a folder of its own and on loopback alone: one room server whose rooms are archived
 * (XEP-0313) in SQLite, anonymous log-in, no TLS, and none of its brakes on.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync, mkdirSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { join } from "node:path";
import { usageOf } from "../process/neighbours.ts";
import type { Usage } from "../process/usage.ts";

const ERL = "/usr/bin/erl";
const LIBRARIES = "/usr/lib/x86_64-linux-gnu";

export interface Ejabberd {
  readonly port: number;
  usage(): Usage;
  end(): Promise<void>;
}

/** Why it cannot be measured here; undefined when it can. */
export function whyNoEjabberd(): string | undefined {
  if (process.platform !== "linux" || !existsSync(ERL)) return "not installed (Debian package ejabberd)";
  if (globSync(join(LIBRARIES, "ejabberd-*")).length === 0) return "not installed (Debian package ejabberd)";
  if (globSync("/usr/lib/erlang/lib/p1_sqlite3-*").length === 0) return "without its archive (erlang-p1-sqlite3)";
  return undefined;
}

/** Milliseconds that it may take to start. */
const PATIENCE = 30_000;

export async function startEjabberd(folder: string): Promise<Ejabberd> {
  const port = await freePort();
  const config = join(folder, "ejabberd.yml");
  writeFileSync(config, configFor(port, folder));
  const spool = join(folder, "spool");
  mkdirSync(spool);
  const child = spawn(ERL, ["-noinput", "+P", "250000", "-mnesia", "dir", `"${spool}"`, "-s", "ejabberd"], {
    cwd: folder,
    stdio: "ignore",
    env: {
      ...process.env,
      ERL_LIBS: LIBRARIES,
      EJABBERD_CONFIG_PATH: config,
      EJABBERD_LOG_PATH: join(folder, "ejabberd.log"),
      ERL_CRASH_DUMP: join(folder, "crash.dump"),
    },
  });
  const gone = once(child, "exit");
  const stop = () => child.kill("SIGKILL");
  process.once("exit", stop);
  const end = async () => {
    child.kill("SIGTERM");
    const timer = setTimeout(stop, PATIENCE);
    await gone;
    clearTimeout(timer);
    process.off("exit", stop);
  };
  const patience = performance.now() + PATIENCE;
  while (!(await answers(port))) {
    if (performance.now() > patience || child.exitCode !== null) {
      await end();
      throw new Error("ejabberd does not start");
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { port, usage: () => usageOf(child.pid ?? 0), end };
}

const configFor = (port: number, folder: string) => `
hosts: [localhost]
loglevel: error
listen:
  - port: ${port}
    ip: "127.0.0.1"
    module: ejabberd_c2s
    max_stanza_size: 1048576
    shaper: none
    access: all
auth_method: [anonymous]
anonymous_protocol: sasl_anon
allow_multiple_connections: true
max_fsm_queue: 1000000
sql_type: sqlite
sql_database: "${join(folder, "archive.db")}"
modules:
  mod_mam:
    db_type: sql
    default: always
    assume_mam_usage: true
  mod_muc:
    host: conference.localhost
    access: all
    access_create: all
    access_persistent: all
    access_mam: all
    history_size: 0
    max_users: 2000
    max_user_conferences: 100
    min_message_interval: 0
    min_presence_interval: 0
    default_room_options:
      mam: true
      persistent: true
      presence_broadcast: []
`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}

/** Puts the rooms of a sanctuary together, and takes them down in the right order. */
import { mkdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { ArchiveRoom } from "./archives/room.ts";
import { BlobRoom } from "./blobs/room.ts";
import { Tickets } from "./blobs/tickets.ts";
import type { Notice } from "./bus/contract.ts";
import { inProcessBus } from "./bus/in-process.ts";
import { hourOf } from "./clock.ts";
import { codeAdmission, openAdmission } from "./doors/admission.ts";
import { DropWatch } from "./drops/watch.ts";
import { httpApp } from "./http/app.ts";
import { readWeb } from "./http/web.ts";
import { DEFAULT_RATES } from "./limits/rates.ts";
import { Appender } from "./live/appender.ts";
import { Audience } from "./live/audience.ts";
import { Gate } from "./live/gate.ts";
import type { House } from "./live/house.ts";
import { boundYoungSpace } from "./live/young-space.ts";
import { lockFolder } from "./lock.ts";
import { LockWatch } from "./locks/watch.ts";
import { Meters } from "./metrics/meters.ts";
import { servePrometheus } from "./metrics/prometheus.ts";
import type { SanctuaryOptions } from "./options.ts";
import { Push } from "./push/push.ts";
import { CIRCLE_QUOTA } from "./store/rules.ts";
import { openSqliteStore } from "./store/sqlite/store.ts";
import { Sweeper } from "./sweeper.ts";

export interface SanctuaryStats {
  readonly connections: number;
  /** Circles that are followed, counted once for each connection. */
  readonly followed: number;
  readonly entries: number;
  readonly batches: number;
  /** How often each code was answered. */
  readonly refusals: Readonly<Record<string, number>>;
  /** Errors that nobody expected. */
  readonly bugs: number;
}

export interface Sanctuary {
  /** Where it is reached, without a slash at the end. */
  readonly origin: string;
  readonly port: number;
  /** Where the metrics are; undefined where there are none. */
  readonly metricsPort: number | undefined;
  /** For whoever shall found a circle; undefined where everybody may. */
  readonly foundingLink: string | undefined;
  stats(): SanctuaryStats;
  /** Takes nothing new, finishes what is under way, says goodbye, closes the store. May be called again. */
  close(): Promise<void>;
}

const CONNECTIONS = 10_000;
/** Sockets beyond those of the members: pages, blobs, those that are being turned away. */
const OTHER_CONNECTIONS = 1024;
const HEARTBEAT_MS = 30_000;
const SWEEP_MS = 60_000;

/** Resolves when the sanctuary can be reached. Throws NexusError when the folder is in use or cannot be read. */
export async function startSanctuary(options: SanctuaryOptions): Promise<Sanctuary> {
  const { dataDir, now = Date.now, log = printLine } = options;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch {
    // Said by the store in its own words.
  }
  const opened: Close[] = [lockFolder(dataDir)];
  try {
    return await start(options, now, log, opened);
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

/** Closes one thing that was opened. */
type Close = () => unknown;

/** The last that was opened is closed first. */
async function closeAll(opened: Close[]): Promise<void> {
  for (let close = opened.pop(); close; close = opened.pop()) await close();
}

async function start(
  options: SanctuaryOptions,
  now: () => number,
  log: (line: string) => void,
  opened: Close[],
): Promise<Sanctuary> {
  const { dataDir, host = "127.0.0.1", port = 0, quota = CIRCLE_QUOTA, maxPages } = options;
  const publicOrigin = options.publicOrigin === undefined ? undefined : new URL(options.publicOrigin);
  const admission = options.admission === "open" ? openAdmission : codeAdmission(dataDir);
  const meters = new Meters(log);
  opened.push(boundYoungSpace());
  const store = await openSqliteStore({ folder: dataDir, quota, maxPages });
  opened.push(() => store.close());
  const web = options.web === undefined ? undefined : readWeb(options.web);
  const bus = inProcessBus();
  const audience = new Audience();
  const watch = new DropWatch();
  const locks = new LockWatch();
  const tickets = new Tickets(now);
  const blobs = new BlobRoom({ store, tickets, now, dataDir });
  const archives = new ArchiveRoom({ dataDir, now, atMost: options.archives });
  const appender = new Appender({
    store,
    bus,
    hour: () => hourOf(now()),
    untold: () => audience.untold,
    onBatch: (size) => meters.batch(size),
  });
  const sweeper = new Sweeper({ store, bus, blobs, archives, now, every: options.sweepEvery ?? SWEEP_MS });
  const push =
    options.push === "off"
      ? undefined
      : new Push({
          store,
          dataDir,
          now,
          subject: publicOrigin?.protocol === "https:" ? publicOrigin.origin : "mailto:host@localhost",
          pace: options.pushPace,
          services: options.pushServices,
        });
  opened.push(() => push?.close());
  const house: House = {
    push,
    store,
    bus,
    appender,
    audience,
    watch,
    locks,
    tickets,
    archives,
    admission,
    rates: { ...DEFAULT_RATES, ...options.rates },
    meters,
    now,
    sweepSoon: () => void sweeper.sweep(),
    dropBlobs: (circle) => blobs.removeCircle(circle),
  };
  bus.listen((notice: Notice) => {
    if (notice.kind === "entries") push?.moved(notice.circle);
    if (notice.kind === "erased") push?.erased(notice.circle);
    if (notice.kind === "entries") audience.announce(notice);
    else if (notice.kind === "drop") watch.announce(notice);
    else if (notice.kind === "lifted") locks.announce(notice);
    else audience.lose(notice.circle);
  });

  const leftBehind = await blobs.list();
  await archives.open();
  const app = httpApp({ blobs, archives, meters, web, publicOrigin });
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  const atMost = options.connections ?? CONNECTIONS;
  const gate = new Gate({
    house,
    publicOrigin,
    atMost,
    heartbeat: options.heartbeat ?? HEARTBEAT_MS,
  });
  gate.attach(server);
  opened.push(
    () => sweeper.settled(),
    () => closeServer(server),
    () => gate.close(),
  );
  server.maxConnections = atMost + OTHER_CONNECTIONS;
  const metrics = options.metricsPort === undefined ? undefined : await servePrometheus(meters, options.metricsPort);
  opened.push(() => void metrics?.close());
  const listening = await listen(server, port, host);
  sweeper.start();
  const tidied = blobs.tidy(leftBehind);
  opened.push(() => tidied);
  const origin = publicOrigin?.origin ?? `http://${nameOf(host)}:${listening}`;
  log(`started at ${origin}`);

  const stop = async () => {
    sweeper.stop();
    server.close();
    await appender.settled();
    await closeAll(opened);
    meters.close();
    log("stopped");
  };
  let stopping: Promise<void> | undefined;

  return {
    origin,
    port: listening,
    metricsPort: metrics && (metrics.address() as AddressInfo).port,
    foundingLink: admission.code && `${origin}/#found=${admission.code}`,
    stats: () => ({ ...meters.stats(), followed: audience.size }),
    close() {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** Resolves when no connection is left; also where it never listened. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Addresses that stand for all are reached on this machine by its loopback name. */
const nameOf = (host: string): string => {
  if (host === "0.0.0.0" || host === "::" || host === "") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
};

const printLine = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

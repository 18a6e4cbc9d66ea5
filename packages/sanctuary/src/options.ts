/** What a host may set, with what holds otherwise. */
import type { Clock } from "./clock.ts";
import type { AdmissionKind } from "./doors/admission.ts";
import type { Rates } from "./limits/rates.ts";
import type { Pace } from "./push/push.ts";

export interface SanctuaryOptions {
  /** Where everything is kept. One sanctuary per folder. */
  readonly dataDir: string;
  /** 0 for any free port. */
  readonly port?: number;
  /** Address to listen on. */
  readonly host?: string;
  /** How people reach the sanctuary from outside, e.g. `https://circle.example`. */
  readonly publicOrigin?: string;
  /** Port of the metrics, on 127.0.0.1; without it there are none. */
  readonly metricsPort?: number;
  /** Who may found a circle: whoever holds the founding code, or everybody. */
  readonly admission?: AdmissionKind;
  /** Folder of the built web app. */
  readonly web?: string;
  /** Per connection; what is left out keeps its default. */
  readonly rates?: Partial<Rates>;
  /** Bytes that one circle may hold. */
  readonly quota?: number;
  /** Bytes that all archives together may take; a quarter of what is free on the disk unless the host says otherwise. */
  readonly archives?: number;
  /** Connections at once. */
  readonly connections?: number;
  /** Milliseconds between two signs of life on a connection. */
  readonly heartbeat?: number;
  /** Milliseconds between two looks at the clock for what is over. */
  readonly sweepEvery?: number;
  /** Milliseconds since 1970. */
  readonly now?: Clock;
  /** Takes the lines of the log. */
  readonly log?: (line: string) => void;
  /** Whether devices that ask for it are woken, by the push services of their browsers. Unless `off`, they are. */
  readonly push?: "on" | "off";
  /** How soon and how often; in ms. */
  readonly pushPace?: Pace;
  /** Origins on this machine that are taken for push services, for trying it out. */
  readonly pushServices?: readonly string[];
  /** Bounds the database, in pages; to try a full disk where none can be made. */
  readonly maxPages?: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** `PORT`, `HOST`, `DATA_DIR`, `PUBLIC_ORIGIN`, `METRICS_PORT`, `ADMISSION`, `PUSH`. Throws where one makes no sense. */
export function optionsFromEnv(env: Environment): SanctuaryOptions {
  const { HOST, DATA_DIR, PUBLIC_ORIGIN, ADMISSION, PUSH } = env;
  if (ADMISSION !== undefined && ADMISSION !== "open" && ADMISSION !== "code") {
    throw new RangeError(`ADMISSION is "open" or "code", not "${ADMISSION}"`);
  }
  if (PUSH !== undefined && PUSH !== "on" && PUSH !== "off") {
    throw new RangeError(`PUSH is "on" or "off", not "${PUSH}"`);
  }
  const metricsPort = portFrom(env, "METRICS_PORT");
  return {
    dataDir: DATA_DIR ?? "data",
    port: portFrom(env, "PORT") ?? 8080,
    host: HOST ?? "127.0.0.1",
    ...(PUBLIC_ORIGIN !== undefined && { publicOrigin: PUBLIC_ORIGIN }),
    ...(metricsPort !== undefined && { metricsPort }),
    ...(PUSH !== undefined && { push: PUSH }),
    ...(ADMISSION !== undefined && { admission: ADMISSION }),
  };
}

function portFrom(env: Environment, name: string): number | undefined {
  const text = env[name];
  if (text === undefined || text === "") return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new RangeError(`${name} is no port: ${text}`);
  return port;
}

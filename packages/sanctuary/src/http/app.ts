/** Everything over plain HTTP: the app's files, what a sanctuary says of itself, blobs, archives. */

import { ReadableStream as NodeStream } from "node:stream/web";
import { PROTOCOL_VERSION, type SanctuaryErrorCode } from "@nexus/wire";
import { type Context, Hono } from "hono";
import type { ArchiveRoom } from "../archives/room.ts";
import type { BlobRoom } from "../blobs/room.ts";
import { TICKET_BYTES } from "../blobs/tickets.ts";
import type { Meters } from "../metrics/meters.ts";
import { type Refusal, refusal } from "../outcome.ts";
import { CORS_HEADERS, PAGE_HEADERS, securityHeaders } from "./headers.ts";
import { dialledHost, UNKNOWN_HOST } from "./host.ts";
import type { Web } from "./web.ts";

export interface AppDeps {
  readonly blobs: BlobRoom;
  readonly archives: ArchiveRoom;
  readonly meters: Meters;
  readonly web: Web | undefined;
  readonly publicOrigin: URL | undefined;
}

type Status = 400 | 403 | 404 | 409 | 413 | 429 | 500 | 507;

const STATUS: Partial<Record<SanctuaryErrorCode, Status>> = {
  "ticket-refused": 403,
  "archive-refused": 404,
  "blob-refused": 404,
  "request-unknown": 404,
  "request-malformed": 400,
  "entry-conflict": 409,
  "rate-limited": 429,
  "quota-full": 507,
  "disk-full": 507,
};

const NOT_BUILT = "The Nexus: this sanctuary runs, but its web app is not built yet.\n";

export function httpApp({ blobs, archives, meters, web, publicOrigin }: AppDeps): Hono {
  const app = new Hono();
  const refuse = (c: Context, { code, detail }: Refusal) => {
    meters.refused(code);
    return c.json({ code, detail }, STATUS[code] ?? 500, { "cache-control": "no-store" });
  };

  const headers = Object.entries(securityHeaders(web?.inline));
  app.use(async (c, next) => {
    for (const [name, value] of headers) c.header(name, value);
    if (c.req.path !== "/health" && !dialledHost(c.req.header("host"), publicOrigin)) return c.text(UNKNOWN_HOST, 421);
    await next();
  });
  app.use("/.well-known/nexus", cors);
  app.use("/blob/*", cors);
  app.use("/archive/*", cors);

  app.get("/health", (c) => c.json({ ok: true }));
  app.get("/.well-known/nexus", (c) =>
    c.json({ protocol: PROTOCOL_VERSION, ...(web && { build: web.build }) }, 200, { "cache-control": "no-cache" }),
  );
  for (const [path, room] of [
    ["/blob", blobs],
    ["/archive", archives],
  ] as const) {
    app.post(`${path}/put`, async (c) => {
      const outcome = await room.upload(c.req.raw.body ?? emptyBody());
      return outcome.ok ? c.json({}) : refuse(c, outcome);
    });
    app.post(`${path}/get`, async (c) => {
      const ticket = await smallBody(c.req.raw.body ?? emptyBody());
      const outcome = ticket ? await room.download(ticket) : refusal("ticket-refused");
      if (!outcome.ok) return refuse(c, outcome);
      const { size, chunks } = outcome.value;
      return c.body(NodeStream.from(chunks) as ReadableStream<Uint8Array>, 200, {
        "content-type": "application/octet-stream",
        "content-length": String(size),
        "cache-control": "no-store",
      });
    });
  }
  app.get("*", (c) => {
    const path = c.req.path === "/" ? "/index.html" : c.req.path;
    const file = c.req.path === "/index.html" ? undefined : web?.files.get(path);
    if (file) {
      const ofPage = c.req.path === "/" && web?.inline !== undefined ? PAGE_HEADERS : {};
      return c.body(file.bytes, 200, { "content-type": file.type, "cache-control": file.caching, ...ofPage });
    }
    if (c.req.path === "/" && !web) return c.text(NOT_BUILT);
    return refuse(c, refusal("request-unknown"));
  });
  app.notFound((c) => refuse(c, refusal("request-unknown")));
  app.onError((error, c) => {
    meters.bug(error);
    return refuse(c, refusal("request-malformed"));
  });
  return app;
}

async function cors(c: Context, next: () => Promise<void>) {
  for (const [name, value] of Object.entries(CORS_HEADERS)) c.header(name, value);
  if (c.req.method === "OPTIONS") return c.body(null, 204);
  await next();
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}

/** A body of exactly one ticket, else undefined; also where whoever sends it hangs up. */
async function smallBody(body: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  let ticket = new Uint8Array(0);
  try {
    for await (const part of body) {
      ticket = Buffer.concat([ticket, part]);
      if (ticket.length > TICKET_BYTES) return undefined;
    }
  } catch {
    return undefined;
  }
  return ticket.length === TICKET_BYTES ? ticket : undefined;
}

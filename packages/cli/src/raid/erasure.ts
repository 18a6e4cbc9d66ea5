/** What there was of a circle before it was erased: what its members sent, and how it lay in the store. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { CircleId } from "@nexus/circle";
import { bytesToHex, decodeRequest } from "@nexus/wire";
import type { Stage } from "./stage.ts";

/** Reads beside the running sanctuary what it has stored of a circle, to search for it once it is erased. */
export function rememberErased({ server, canaries }: Stage, circle: CircleId): void {
  const { data } = server.folders;
  const id = Buffer.from(circle, "hex");
  canaries.bytes("id of the erased circle", id, "erased");
  const rows = new DatabaseSync(join(data, "nexus.db"), { readOnly: true });
  for (const table of ["entry", "door", "dropbox", "blob", "lock"]) {
    const sql = `SELECT it.* FROM "${table}" it JOIN circle ON circle.number = it.circle WHERE circle.id = ?`;
    for (const row of rows.prepare(sql).iterate(id)) {
      for (const [column, value] of Object.entries(row)) {
        if (!(value instanceof Uint8Array)) continue;
        const what = `${column} of a ${table} of the erased circle (${canaries.all.length})`;
        if (value.length > 64) canaries.pieces(what, value, "erased");
        else canaries.bytes(what, value, "erased");
      }
    }
  }
  rows.close();

  const keys = new DatabaseSync(join(data, "keys.db"), { readOnly: true });
  const key = keys.prepare("SELECT key FROM key WHERE circle = ?").get(id)?.key;
  if (key instanceof Uint8Array) canaries.bytes("storage key of the erased circle", key, "erased key");
  keys.close();

  const blobs = join(data, "blobs", circle);
  for (const name of existsSync(blobs) ? readdirSync(blobs) : []) {
    canaries.bytes(`name of blob ${name}`, Buffer.from(name, "hex"), "erased");
    canaries.pieces(`file of blob ${name}`, readFileSync(join(blobs, name)).subarray(0, 4096), "erased");
  }
}

/** Everything that members of the erased circle have sent for it to be kept. */
export function rememberTraffic({ devices, canaries }: Stage, circle: CircleId): void {
  for (const { tape } of devices) {
    for (const frame of tape.sent) {
      const request = readRequest(frame);
      if (!request || !("circle" in request) || bytesToHex(request.circle) !== circle) continue;
      const bodies =
        request.type === "append"
          ? [request.body, ...request.answers.map((answer) => answer.body)]
          : request.type === "setDrop"
            ? [request.offer]
            : request.type === "deposit"
              ? [request.key]
              : [];
      for (const body of bodies)
        canaries.pieces(`what was sent for the erased circle (${canaries.all.length})`, body, "sealed");
    }
  }
}

/** Undefined for what is no frame, such as an attachment. */
export function readRequest(frame: Uint8Array) {
  try {
    return decodeRequest(frame);
  } catch {
    return undefined;
  }
}

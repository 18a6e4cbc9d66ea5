/** One POST of bytes to a sanctuary. Nothing that tells who we are goes along. */
import type { NexusDeps } from "@nexus/circle";
import { NexusError } from "@nexus/wire";

export const post: NexusDeps["post"] = async (url, body) => {
  try {
    const response = await fetch(url, {
      method: "POST",
      body: body as Uint8Array<ArrayBuffer>,
      headers: { "content-type": "application/octet-stream" },
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      redirect: "error",
    });
    return { status: response.status, body: new Uint8Array(await response.arrayBuffer()) };
  } catch {
    throw new NexusError("sanctuary-unreachable", new URL(url).origin);
  }
};

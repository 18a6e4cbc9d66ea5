/** Plain HTTP: the app's files and their headers, what the sanctuary says of itself, and hosts it does not answer to. */
import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { errors } from "@nexus/wire";
import { describe, expect, it } from "vitest";
import { type SanctuaryOptions, startSanctuary } from "../src/index.ts";
import { newFolder, type World, world } from "./world.ts";

const FILES: Readonly<Record<string, string>> = {
  "index.html": "<!doctype html><title>The Nexus</title>",
  "service-worker.js": "self.skipWaiting()",
  "icon.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
  "assets/index-BxY12_aZ.js": "export {}",
};

function builtWeb(): string {
  const folder = newFolder();
  mkdirSync(join(folder, "assets"));
  for (const [path, content] of Object.entries(FILES)) writeFileSync(join(folder, path), content);
  const files = Object.keys(FILES).map((path) => ({ path, size: 1, sha256: "x" }));
  writeFileSync(join(folder, "manifest.json"), JSON.stringify({ version: "1", build: "build-1", files }));
  writeFileSync(join(folder, "secret.txt"), "not listed");
  return folder;
}

/** With the path and Host header exactly as given, which `fetch` would tidy up. */
function ask(
  w: World,
  path: string,
  host?: string,
): Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host };
    const asked = request({ port: w.sanctuary.port, host: "127.0.0.1", path, headers }, (response) => {
      let body = "";
      response.on("data", (part) => {
        body += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("the app's files", () => {
  it("are those of the manifest and no others, each with its type and caching", async () => {
    const w = await world({ web: builtWeb() });
    const page = await ask(w, "/");
    expect([page.status, page.body]).toEqual([200, FILES["index.html"]]);
    expect(page.headers["cache-control"]).toBe("no-cache");
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect((await ask(w, "/service-worker.js")).headers["cache-control"]).toBe("no-cache");
    const asset = await ask(w, "/assets/index-BxY12_aZ.js");
    expect(asset.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect((await ask(w, "/manifest.json")).status).toBe(200);
    for (const path of ["/secret.txt", "/index.html", "/rooms/any", "/../package.json", "/%2e%2e/%2e%2e/etc/passwd"]) {
      const { status, body } = await ask(w, path);
      expect([path, status, JSON.parse(body).code]).toEqual([path, 404, "request-unknown"]);
    }
  });

  it("come with headers that let nothing foreign in", async () => {
    const w = await world({ web: builtWeb() });
    const { headers } = await ask(w, "/");
    const csp = String(headers["content-security-policy"]);
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "trusted-types nexus"]) {
      expect(csp).toContain(rule);
    }
    expect(csp).not.toContain("unsafe");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["permissions-policy"]).toMatch(
      /bluetooth=\(self\), camera=\(self\), microphone=\(self\).* geolocation=\(\)/,
    );
    expect(headers["access-control-allow-origin"]).toBe(undefined);
  });

  it("are missed with one plain line when the app is not built", async () => {
    const w = await world({ web: newFolder() });
    const { status, body } = await ask(w, "/");
    expect([status, body.split("\n").length]).toEqual([200, 2]);
  });
});

describe("a sanctuary", () => {
  it("says which protocol and which app it serves, to apps of other sanctuaries too", async () => {
    const w = await world({ web: builtWeb() });
    const { body, headers } = await ask(w, "/.well-known/nexus");
    expect(JSON.parse(body)).toEqual({ protocol: 1, build: "build-1" });
    expect(headers["access-control-allow-origin"]).toBe("*");
    const preflight = await fetch(`${w.sanctuary.origin}/blob/put`, { method: "OPTIONS" });
    expect([preflight.status, preflight.headers.get("access-control-allow-headers")]).toEqual([204, "content-type"]);
    expect((await ask(w, "/health")).status).toBe(200);
  });

  it("answers only to names that are surely its own", async () => {
    const w = await world();
    for (const host of ["localhost:1", "127.0.0.1", "192.168.1.5:8080", "[::1]:99", "app.localhost"]) {
      expect([host, (await ask(w, "/.well-known/nexus", host)).status]).toEqual([host, 200]);
    }
    for (const host of ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example"]) {
      const { status, body } = await ask(w, "/.well-known/nexus", host);
      expect([host, status, body.includes("PUBLIC_ORIGIN")]).toEqual([host, 421, true]);
    }
  });

  it("calls itself by its public origin when it has one", async () => {
    const w = await world({ publicOrigin: "https://Circle.Example:443" });
    const client = await w.client();
    expect([client.hello.host, w.sanctuary.origin]).toEqual(["circle.example", "https://circle.example"]);
  });

  it("tells its counts as Prometheus text on a port of its own, and nothing of whom", async () => {
    const w = await world({ metricsPort: 0 });
    const { circle, client } = await w.circle();
    await client.expect("accepted", circle.message());
    await client.ask(circle.message({ body: new Uint8Array(5) }));
    const text = await (await fetch(`http://127.0.0.1:${w.sanctuary.metricsPort}/metrics`)).text();
    expect(text).toContain("nexus_connections 1\n");
    expect(text).toContain('nexus_refusals_total{code="size-unpadded"} 1\n');
    expect((await ask(w, "/metrics")).status).toBe(404);
  });

  it("logs its start, its end and counted codes, and nothing else", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    await client.ask(circle.message({ body: new Uint8Array(5) }));
    await w.sanctuary.close();
    expect(w.log).toEqual([
      `started at ${w.sanctuary.origin}`,
      "answered: size-unpadded 1, shutting-down 1",
      "stopped",
    ]);
    for (const code of ["size-unpadded", "shutting-down"]) expect(errors).toHaveProperty([code]);
  });
});

describe("a start that fails", () => {
  it("leaves nothing open behind it", async () => {
    const w = await world();
    const dataDir = newFolder();
    const start = (over: Partial<SanctuaryOptions>) =>
      startSanctuary({ dataDir, admission: "open", log: () => {}, ...over });
    await expect(start({ port: w.sanctuary.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
    await expect(start({ metricsPort: w.sanctuary.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
    const sanctuary = await start({});
    await sanctuary.close();
    await sanctuary.close();
  });
});

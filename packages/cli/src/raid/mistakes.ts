/**
 * What clients do wrong: secrets in addresses, headers and bodies, and frames that make no sense. The sanctuary cannot
 * keep such bytes out of its memory; it must not write them down, nor say them back.
 */
import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { encodeRequest } from "@nexus/wire";
import { openHand } from "./hand.ts";
import type { Stage } from "./stage.ts";

export async function makeMistakes(stage: Stage): Promise<void> {
  const { server, canaries, answers } = stage;
  const wrong = (what: string) => canaries.word(what, "mistake");
  const { hostname, port } = new URL(server.origin);
  const ask = async (method: string, path: string, headers: Record<string, string>, body: string) => {
    const sent = request({ hostname, port, method, path, headers, agent: false }).end(body);
    const [response] = await once(sent, "response");
    const chunks: Buffer[] = [Buffer.from(JSON.stringify(response.rawHeaders))];
    for await (const chunk of response) chunks.push(chunk);
    answers.push(...chunks);
  };

  await ask("GET", `/circle?join=${wrong("secret in an address")}`, { "user-agent": wrong("name in a header") }, "");
  await ask("GET", `/${wrong("secret in a path")}`, { cookie: `session=${wrong("token in a cookie")}` }, "");
  await ask("POST", "/blob/put", { "x-forwarded-for": "127.9.8.7" }, wrong("body of a wrong upload").repeat(40));
  await ask(
    "POST",
    "/blob/get",
    { authorization: `Bearer ${wrong("token in a header")}` },
    wrong("body of a wrong ticket"),
  );
  await ask("PUT", "/nexus", { "content-type": "application/json" }, JSON.stringify({ note: wrong("note in a body") }));

  const raw = connect({ host: hostname, port: Number(port) });
  raw.end(`HELO ${wrong("line that is no HTTP")}\r\n\r\n`);
  for await (const chunk of raw) answers.push(chunk);

  const hand = await openHand(server.origin, "127.0.0.1");
  hand.send(wrong("text frame"));
  hand.send(Buffer.from(`\x04${wrong("frame that is no request")}`));
  hand.send(Buffer.concat([encodeRequest({ type: "ping", ref: 7 }), Buffer.from(wrong("bytes behind a request"))]));
  await hand.ask({ type: "ping", ref: 8 });
  answers.push(...hand.received);
  await hand.close();
}

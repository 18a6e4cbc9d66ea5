/**
 * One life of a client that may be killed at an exact point: before or after its n-th vault write, sent append, key left
 * in a lock, or transfer of an attachment.
 * Prints a line for every wish that is durable. Arguments: vault folder, kill point (`never`, or `before-write:3` and
 * the like), then what to do.
 */
import { createNexus, type NexusDeps } from "@nexus/circle";
import { decodeRequest } from "@nexus/wire";
import { openFolderVault } from "../../src/edges/folder-vault.ts";
import { nodeDeps } from "../../src/edges/node-deps.ts";

const [folder = "", killPoint = "never", ...script] = process.argv.slice(2);

const passed = new Map<string, number>();
function reach(point: string): void {
  const count = (passed.get(point) ?? 0) + 1;
  passed.set(point, count);
  if (`${point}:${count}` === killPoint) process.kill(process.pid, "SIGKILL");
}

function fragile(deps: NexusDeps): NexusDeps {
  return {
    ...deps,
    vault: {
      ...deps.vault,
      async write(changes) {
        reach("before-write");
        await deps.vault.write(changes);
        reach("after-write");
      },
    },
    async post(url, body) {
      reach("before-post");
      const answer = await deps.post(url, body);
      reach("after-post");
      return answer;
    },
    async dial(origin) {
      const line = await deps.dial(origin);
      const send = line.send.bind(line);
      line.send = (frame) => {
        const { type } = decodeRequest(frame);
        const name = type === "append" ? "send" : type === "deposit" ? "deposit" : undefined;
        if (name) reach(`before-${name}`);
        send(frame);
        // Long enough for the frame to leave this process, too short for the answer to be taken in.
        if (name) setImmediate(() => reach(`after-${name}`));
      };
      return line;
    },
  };
}

/** The smallest JPEG, made longer by its one scan. */
const picture = {
  kind: "picture",
  type: "image/jpeg",
  bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0, 2, ...Array(9000).fill(0x5a), 0xff, 0xd9]),
  description: "a grey field",
  width: 30,
  height: 30,
} as const;

const nexus = await createNexus(fragile(nodeDeps(await openFolderVault(folder))));
const say = (line: string) => process.stdout.write(`${line}\n`);

for (const step of script) {
  const [verb, ...rest] = step.split("=");
  const text = rest.join("=");
  const [circle] = nexus.circles();
  if (verb === "knock") await nexus.knock(text, "Jun");
  else if (!circle) throw new Error("no circle yet");
  else if (verb === "write") say(`wished ${await nexus.write(circle.id, text)} ${text}`);
  else if (verb === "show") say(`wished ${await nexus.write(circle.id, text, { attachments: [picture] })} ${text}`);
  else if (verb === "check-in") {
    const { entry, message } = await nexus.checkIn(circle.id, { words: [text], note: "mine", share: ["words"] });
    say(`wished ${message} ${entry}`);
  } else if (verb === "give") await give(circle.id, text);
  else if (verb === "opened") await until(() => opened(circle.id).includes(text));
  else if (verb === "renew") await nexus.renew(circle.id).then(() => say("wished renew"));
  else if (verb === "join") await until(() => nexus.circle(circle.id).standing === "member");
  else if (verb === "settle") await nexus.settled(circle.id, 20_000);
  else if (verb === "heard") await until(() => heard(circle.id).includes(text));
  else if (verb === "tell") say(JSON.stringify(nexus.circle(circle.id)));
  else if (verb === "journal") say(JSON.stringify(nexus.journal().entries));
  else if (verb === "hold") await new Promise((resolve) => setTimeout(resolve, Number(text)));
}
await nexus.close();

/** Answers in the exchange that waits for it, unless an earlier life has. */
async function give(circle: string, text: string): Promise<void> {
  const open = () => nexus.circle(circle).rounds.find((round) => round.form === "exchange");
  await until(() => open() !== undefined || opened(circle).includes(text));
  const exchange = open();
  if (exchange?.form === "exchange" && exchange.myWords === undefined) await nexus.sealWords(circle, exchange.id, text);
}

/** Everything that was said in exchanges that have opened. */
function opened(id: string): string[] {
  const rounds = nexus.circle(id).timeline.flatMap((item) => (item.kind === "round" ? [item.round] : []));
  const said = rounds.flatMap((round) => (round.form === "exchange" ? round.contributions : []));
  return said.flatMap((it) => (it.kind === "words" ? [it.text] : []));
}

function heard(id: string): string[] {
  return nexus.circle(id).timeline.flatMap((item) => (item.kind === "sharing" && !item.waiting ? [item.text] : []));
}

async function until(ask: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!ask()) {
    if (Date.now() > end) throw new Error(`not so in time: ${ask}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A sanctuary of its own for a test: real sockets, a real folder, real files. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Sanctuary, type SanctuaryOptions, startSanctuary } from "../src/index.ts";
import { Client, type ReplyOf } from "./client.ts";
import { NO_LIMITS } from "./no-limits.ts";
import { type AppendAsk, TestCircle } from "./test-circle.ts";

export { paddedBody, TestCircle } from "./test-circle.ts";

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "nexus-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export class World {
  sanctuary: Sanctuary;
  readonly dataDir: string;
  readonly options: SanctuaryOptions;
  readonly log: string[];

  constructor(sanctuary: Sanctuary, options: SanctuaryOptions, log: string[]) {
    this.sanctuary = sanctuary;
    this.options = options;
    this.dataDir = options.dataDir;
    this.log = log;
  }

  async client(): Promise<Client> {
    const client = await Client.connect(this.sanctuary.port);
    onTestFinished(() => client.ws.terminate());
    return client;
  }

  /** A founded circle, and a client that has opened it. */
  async circle(): Promise<{ circle: TestCircle; client: Client }> {
    const circle = new TestCircle();
    const client = await this.client();
    await client.expect("done", circle.founding());
    await this.enter(client, circle);
    return { circle, client };
  }

  /** Opens the circle by its newest door. */
  async enter(client: Client, circle: TestCircle, after = 0, door = circle.door): Promise<ReplyOf<"opened">> {
    const reply = await client.open(circle.id, door, after);
    if (reply.type !== "opened") throw new Error(`not opened: ${JSON.stringify(reply)}`);
    return reply;
  }

  /** Another client in the circle. */
  async member(circle: TestCircle, after = 0, door = circle.door): Promise<Client> {
    const client = await this.client();
    await this.enter(client, circle, after, door);
    return client;
  }

  /** Commits, and opens the new door on this client. */
  async step(client: Client, circle: TestCircle, over: Partial<AppendAsk> = {}): Promise<ReplyOf<"accepted">> {
    const { ask, next } = circle.commit(over);
    const accepted = await client.expect("accepted", ask);
    circle.doors.push(next);
    await this.enter(client, circle, accepted.seq);
    return accepted;
  }

  async restart(over: Partial<SanctuaryOptions> = {}): Promise<void> {
    await this.sanctuary.close();
    this.sanctuary = await startSanctuary({ ...this.options, ...over });
  }
}

/** Starts a sanctuary that everybody may found in; it is closed when the test ends. */
export async function world(over: Partial<SanctuaryOptions> = {}): Promise<World> {
  const log: string[] = [];
  const options: SanctuaryOptions = {
    dataDir: over.dataDir ?? newFolder(),
    admission: "open",
    rates: NO_LIMITS,
    log: (line) => log.push(line),
    ...over,
  };
  const made = new World(await startSanctuary(options), options, log);
  onTestFinished(() => made.sanctuary.close().catch(() => {}));
  return made;
}

/** All members of all circles, in one process: writes in closed loops, and notes when each member has each entry. */
import { answerParent } from "../process/answer-parent.ts";
import { noise } from "../sockets/noise.ts";
import { Histogram } from "../stats/histogram.ts";
import { BODY, bareDialect, type Dialect, type Ear, type Room, sanctuaryDialect, xmppDialect } from "./dialect.ts";

export interface Gathering {
  readonly server: keyof typeof dialects;
  readonly port: number;
  readonly circles: number;
  readonly members: number;
}

export interface Speaking {
  /** Entries under way at once in each circle. */
  readonly inFlight: number;
  /** Members who write them, each the same share. */
  readonly authors: number;
  /** Milliseconds before counting begins, and of counting. */
  readonly warmUp: number;
  readonly duration: number;
}

export interface Heard {
  /** Deliveries (one entry at one member) per second. */
  readonly perSecond: number;
  /** Milliseconds from the author's write until a member, or the last member, has read it. */
  readonly each: { readonly p50: number; readonly p99: number };
  readonly last: { readonly p50: number; readonly p99: number };
  /** Cores that this process used. */
  readonly cores: number;
}

/** Places for entries under way; more than are ever under way. */
const PLACES = 1 << 16;
const PATIENCE = 10_000;

const dialects = { sanctuary: sanctuaryDialect, bare: bareDialect, ejabberd: xmppDialect };

let dialect: Dialect = bareDialect;
let rooms: Room[] = [];
let speaking: Speech | undefined;

class Speech {
  readonly each = new Histogram();
  readonly last = new Histogram();
  isCounting = false;
  isOver = false;
  underWay = 0;
  readonly #left = new Uint16Array(PLACES);
  readonly #authors: ({ room: Room; line: Ear } | undefined)[] = [];
  #written = 0;

  write(room: Room, line: Ear): void {
    const place = this.#written++ % PLACES;
    const body = noise(BODY);
    body.writeUInt32LE(place, 8);
    this.#left[place] = room.lines.length;
    this.#authors[place] = { room, line };
    this.underWay++;
    body.writeDoubleLE(performance.now(), 0);
    line.send(room.toMessage(body));
  }

  hear(line: Ear, bytes: Buffer, at: number, now: number): void {
    const waited = now - bytes.readDoubleLE(at);
    const place = bytes.readUInt32LE(at + 8);
    const left = (this.#left[place] as number) - 1;
    this.#left[place] = left;
    if (this.isCounting) {
      this.each.add(waited);
      if (left === 0) this.last.add(waited);
    }
    if (left === 0) this.underWay--;
    const author = this.#authors[place];
    if (author?.line === line && !this.isOver) this.write(author.room, line);
  }
}

const calls = {
  async gather({ server, port, circles, members }: Gathering): Promise<void> {
    dialect = dialects[server];
    rooms = [];
    for (let i = 0; i < circles; i++) rooms.push(await dialect.openRoom(port, members, `room-${i}`));
    for (const { lines } of rooms) {
      for (const line of lines) {
        line.take = (bytes, at, length) => {
          const now = performance.now();
          dialect.bodies(bytes, at, length, (of, body) => speaking?.hear(line, of, body, now));
        };
      }
    }
  },

  async speak({ inFlight, authors, warmUp, duration }: Speaking): Promise<Heard> {
    const speech = new Speech();
    speaking = speech;
    for (const room of rooms) {
      for (let i = 0; i < inFlight; i++) speech.write(room, room.lines[i % authors] as Ear);
    }
    await passed(warmUp);
    speech.isCounting = true;
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    await passed(duration);
    speech.isCounting = false;
    const [seconds, used] = [(performance.now() - began) / 1000, process.cpuUsage(cpu)];
    speech.isOver = true;
    const patience = performance.now() + PATIENCE;
    while (speech.underWay > 0) {
      if (performance.now() > patience) throw new Error(`${speech.underWay} entries did not reach everybody`);
      await passed(5);
    }
    const quantiles = (histogram: Histogram) => ({ p50: histogram.quantile(0.5), p99: histogram.quantile(0.99) });
    return {
      perSecond: speech.each.total / seconds,
      each: quantiles(speech.each),
      last: quantiles(speech.last),
      cores: (used.user + used.system) / 1e6 / seconds,
    };
  },

  async leave(): Promise<void> {
    await Promise.all(rooms.flatMap(({ lines }) => lines.map((line) => line.close())));
    rooms = [];
  },
};
export type CrowdCalls = typeof calls;
answerParent(calls);

const passed = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

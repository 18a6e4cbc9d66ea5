/** Somebody in a room of an XMPP server: plain TCP, anonymous, as little of RFC 6120 and XEP-0045 as will do. */
import { connect, type Socket } from "node:net";
import type { Take } from "../sockets/line.ts";

const DOMAIN = "localhost";
const OPENING =
  `<?xml version='1.0'?><stream:stream to='${DOMAIN}' version='1.0' xmlns='jabber:client' ` +
  `xmlns:stream='http://etherx.jabber.org/streams'>`;
const BEGIN = Buffer.from("<body>");
const END = Buffer.from("</body>");

export class Chatter {
  take: Take = () => {};
  readonly #socket: Socket;
  #rest: Buffer = Buffer.alloc(0);
  #isIn = false;
  #heard = () => {};

  private constructor(port: number) {
    this.#socket = connect({ host: "127.0.0.1", port, noDelay: true });
    this.#socket.on("data", (chunk: Buffer) => this.#read(chunk));
    this.#socket.on("error", () => {});
  }

  static async enter(port: number, room: string, nick: string): Promise<Chatter> {
    const chatter = new Chatter(port);
    const ask = (text: string, until: RegExp) => {
      chatter.#socket.write(text);
      return chatter.#hears(until);
    };
    await ask(OPENING, /<\/stream:features>/);
    await ask("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>", /<success/);
    await ask(OPENING, /<\/stream:features>/);
    await ask("<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>", /id='bind'.*<\/iq>/);
    const muc = "<x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x>";
    await ask(`<presence to='${addressOf(room)}/${nick}'>${muc}</presence>`, /<status code='110'\/>.*<\/presence>/);
    chatter.#isIn = true;
    return chatter;
  }

  send(message: Uint8Array): void {
    this.#socket.write(message);
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#socket.once("close", () => resolve());
      this.#socket.end("</stream:stream>");
      setTimeout(() => this.#socket.destroy(), 1000).unref();
    });
  }

  /** Resolves when what came matches; the server may quote by either mark. */
  async #hears(until: RegExp): Promise<void> {
    const patience = setTimeout(() => this.#socket.destroy(new Error("no answer")), 10_000);
    for (;;) {
      const text = this.#rest.toString().replaceAll('"', "'");
      if (until.test(text)) break;
      if (this.#socket.destroyed || /<failure|<stream:error|type='error'/.test(text)) throw new Error(text);
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
        this.#socket.once("close", resolve);
      });
    }
    clearTimeout(patience);
    this.#rest = Buffer.alloc(0);
  }

  #read(chunk: Buffer): void {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    if (!this.#isIn) {
      this.#rest = bytes;
      this.#heard();
      return;
    }
    let at = 0;
    for (;;) {
      const begin = bytes.indexOf(BEGIN, at);
      const end = begin === -1 ? -1 : bytes.indexOf(END, begin);
      if (end === -1) {
        // What cannot be the begin of a body any more need not be kept.
        this.#rest = bytes.subarray(begin === -1 ? Math.max(at, bytes.length - BEGIN.length) : begin);
        return;
      }
      this.take(bytes, begin + BEGIN.length, end - begin - BEGIN.length);
      at = end + END.length;
    }
  }
}

const addressOf = (room: string) => `${room}@conference.${DOMAIN}`;

/** A message to everybody in the room. The text must need no escaping. */
export const groupMessage = (room: string, text: string): Uint8Array =>
  Buffer.from(`<message type='groupchat' to='${addressOf(room)}'><body>${text}</body></message>`);

import { type ClockTime, clockTime } from "./clock-time.ts";

/** Notes when a text is there for the first time. */
export class Lookout {
  #text: string | undefined;
  #seen = Promise.withResolvers<ClockTime>();

  begin(text: string): void {
    this.#text = text;
    this.#seen = Promise.withResolvers();
  }

  /** Asks whether the text is there, if it is still looked out for. */
  look(isThere: (text: string) => boolean): void {
    if (this.#text === undefined || !isThere(this.#text)) return;
    this.#text = undefined;
    this.#seen.resolve(clockTime());
  }

  get seen(): Promise<ClockTime> {
    return this.#seen.promise;
  }
}

/**
 * Every way in which bytes or a file cannot be read, with its one code. `means` is a plain sentence, `next` the next
 * step. What exactly, and where, stands in the `SenseError`. That a signal is too poor is no error: see `quality.ts`.
 */

interface Explained {
  readonly means: string;
  readonly next: string;
}

const explained = (means: string, next: string): Explained => ({ means, next });

export const senseErrors = {
  "packet-empty": explained("The packet has no bytes.", "Look whether the sensor is connected."),
  "packet-too-long": explained(
    "The packet is longer than a sensor can send.",
    "Look whether it is a heart rate packet.",
  ),
  "rate-cut-off": explained("The packet ends before its heart rate.", "Leave it out; the next one comes in a second."),
  "energy-cut-off": explained("The packet ends within its energy.", "Leave it out; the next one comes in a second."),
  "intervals-cut-off": explained(
    "The packet ends within an interval.",
    "Leave it out; the next one comes in a second.",
  ),
  "hex-malformed": explained("This is not a row of bytes in hexadecimal.", "Write two of 0-9 and a-f for each byte."),
  "file-too-large": explained("The file is larger than a measurement ever is.", "Look whether it is the right file."),
  "record-unknown": explained(
    "The file holds no measurement that is known here.",
    "Choose one with intervals, a pulse wave, or the colours of a camera.",
  ),
  "record-malformed": explained(
    "A part of the measurement is not what it should be.",
    "Correct it, or export it again.",
  ),
  "interval-malformed": explained("Where an interval in ms belongs stands something else.", "Correct the line."),
} as const satisfies Record<string, Explained>;

export type SenseErrorCode = keyof typeof senseErrors;

export class SenseError extends Error {
  readonly code: SenseErrorCode;
  /** What exactly, and where, in English; empty where the code says it all. */
  readonly detail: string;

  constructor(code: SenseErrorCode, detail = "") {
    super(detail ? `${senseErrors[code].means} ${detail}` : senseErrors[code].means);
    this.name = "SenseError";
    this.code = code;
    this.detail = detail;
  }
}

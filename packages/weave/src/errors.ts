/**
 * Every way in which a file cannot be read, or a draft cannot be woven, with its one code. `means` is a plain sentence,
 * `next` the next step. What exactly, and where, stands in the `WeaveError`.
 */

interface Explained {
  readonly means: string;
  readonly next: string;
}

const explained = (means: string, next: string): Explained => ({ means, next });

export const weaveErrors = {
  "file-too-large": explained("The file is larger than a draft ever is.", "Look whether it is the right file."),
  "wif-missing": explained("This is not a Weaving Information File.", "Choose a file that ends in .wif."),
  "threading-missing": explained("The file does not say how the warp is threaded.", "Export it again, with threading."),
  "tieup-missing": explained(
    "The file names treadles, and not what they are tied to.",
    "Export it again, with a tie-up or a liftplan.",
  ),
  "treadling-missing": explained(
    "The file has neither a treadling nor a liftplan.",
    "Export it again, with one of the two.",
  ),
  "treadle-unknown": explained("A pick uses a treadle that the loom does not have.", "Correct the treadling."),
  "shaft-unknown": explained("An end hangs on a shaft that the loom does not have.", "Correct the threading."),
  "number-malformed": explained("Where a number belongs stands something else.", "Correct the line."),
  "colour-malformed": explained("A colour of the palette cannot be read.", "Correct the palette."),
  "cloth-too-large": explained("The cloth is larger than this program draws.", "Choose a part of it."),
  "cloth-empty": explained("There is nothing to weave: a cloth needs an end and a pick.", "Add threads."),
  "end-loose": explained("An end would never interlace with the weft.", "Change its threading."),
  "pick-loose": explained("A pick would not interlace with the warp.", "Change what it lifts."),
  "float-too-long": explained("A thread would float over too many others and catch.", "Bind it down in between."),
  "shafts-exceeded": explained("The draft needs more shafts than the loom has.", "Choose a loom with more shafts."),
  "shafts-unfit": explained("Circles are woven on looms with 4 to 16 shafts.", "Choose a number from 4 to 16."),
  "safety-short": explained("A safety number has at least 16 bytes.", "Use the whole safety number."),
  "paper-malformed": explained("This is not point paper that this program wrote.", "Choose a 1-bit BMP or TIFF."),
} as const satisfies Record<string, Explained>;

export type WeaveErrorCode = keyof typeof weaveErrors;

export class WeaveError extends Error {
  readonly code: WeaveErrorCode;
  /** What exactly, and where, in English; empty where the code says it all. */
  readonly detail: string;

  constructor(code: WeaveErrorCode, detail = "") {
    super(detail ? `${weaveErrors[code].means} ${detail}` : weaveErrors[code].means);
    this.name = "WeaveError";
    this.code = code;
    this.detail = detail;
  }
}

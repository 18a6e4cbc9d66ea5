/** What the page and the worker that writes cloth into files say to each other. */
import type { Draft, PaperOptions, WeaveErrorCode } from "@nexus/weave";

export const formats = ["svg", "png", "pdf", "wif", "bmp", "tiff", "note"] as const;
export type Format = (typeof formats)[number];

export interface Order {
  readonly format: Format;
  readonly draft: Draft;
  /** What the cloth shows, for those who do not see it. */
  readonly label: string;
  /** Of point paper. */
  readonly warpUp: NonNullable<PaperOptions["warpUp"]>;
}

export interface ClothFile {
  readonly ending: string;
  /** A media type. */
  readonly type: string;
  readonly content: string | Uint8Array;
}

export type FromScribe =
  | { readonly kind: "written"; readonly file: ClothFile }
  | { readonly kind: "refused"; readonly code: WeaveErrorCode; readonly detail: string }
  /** Such as too little memory. */
  | { readonly kind: "failed"; readonly why: string };

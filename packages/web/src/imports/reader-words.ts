/** What the page and the worker that reads other apps' files tell each other. Files go in; what they hold comes out. */
import type { Brought } from "@nexus/circle";
import type { Mapping, RefusalCode, Sample, Source, Summary } from "@nexus/sense";

export interface ToReader {
  readonly files: readonly File[];
  /** What the columns of a table hold, where nobody here knows its app. */
  readonly mapping?: Mapping | undefined;
}

/** What was read, to be looked at before any of it is kept. */
export interface HasRead {
  readonly sources: readonly Source[];
  readonly summary: Summary;
  readonly brought: Brought;
  /** Names of files that no importer knows. */
  readonly unknown: readonly string[];
}

export type FromReader =
  /** From 0 to 1. */
  | { readonly kind: "progress"; readonly share: number }
  | ({ readonly kind: "read" } & HasRead)
  /** A table of an app that is not known here, and a guess at it. */
  | { readonly kind: "table"; readonly sample: Sample }
  /** None of the files is known, or the device could not read one. */
  | { readonly kind: "refused"; readonly why: "unknown" | "unreadable" };

export type { RefusalCode };

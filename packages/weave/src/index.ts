/** @nexus/weave: the colours of feelings. */
export * from "./colour/dyes.ts";
export * from "./colour/field.ts";
export * from "./colour/gamut.ts";
export * from "./colour/oklab.ts";
export * from "./colour/sight.ts";

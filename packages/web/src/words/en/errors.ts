/** Every failure that a person can meet: what it means, and what to do next. The sentences stand with the codes. */
import { errors as sentences } from "@nexus/wire";

export const errors: Readonly<Record<keyof typeof sentences, { readonly means: string; readonly next: string }>> =
  sentences;

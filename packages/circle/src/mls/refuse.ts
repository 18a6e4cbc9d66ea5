import type { Decoder } from "ts-mls/codec/tlsDecoder.js";
import { CodecError, CryptoError, CryptoVerificationError, InternalError, ValidationError } from "ts-mls/mlsError.js";
import { MlsError, type MlsErrorCode } from "./engine.ts";

/** What the library, in the one version that we patch, says in words only. */
const codeOfSentence: Readonly<Record<string, MlsErrorCode>> = {
  "Desired gen in the past": "mls-replayed",
  "Cannot process message, epoch too old": "mls-wrong-epoch",
  "No matching secret found": "mls-not-for-us",
};

/**
 * Runs the library on bytes that somebody else chose. Whatever it throws because of them becomes a refusal with a code.
 * The library notices some impossible structures only by tripping over them: these are refusals too, their cause kept.
 */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw refusalOf(error) ?? refusalOfTrip(error) ?? error;
  }
}

/** The same for an operation of our own on input that was checked before: here, tripping is a bug and passes. */
export async function refusingInput<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

/** Decodes a copy of bytes that hold one structure and nothing after it. Throws `mls-malformed`. */
export function decodeWhole<T>(decoder: Decoder<T>, bytes: Uint8Array, what: string): T {
  let decoded: [T, number] | undefined;
  try {
    decoded = decoder(bytes.slice(), 0);
  } catch (error) {
    throw refusalOf(error) ?? refusalOfTrip(error, "mls-malformed") ?? error;
  }
  if (decoded === undefined) throw new MlsError("mls-malformed", `not ${what}`);
  if (decoded[1] !== bytes.length) throw new MlsError("mls-malformed", `bytes left over after ${what}`);
  return decoded[0];
}

function refusalOf(error: unknown): MlsError | undefined {
  if (error instanceof MlsError) return error;
  if (error instanceof CodecError) return new MlsError("mls-malformed", error.message, { cause: error });
  if (error instanceof ValidationError) {
    return new MlsError(codeOfSentence[error.message] ?? "mls-invalid", error.message, { cause: error });
  }
  if (error instanceof CryptoVerificationError || error instanceof CryptoError) {
    return new MlsError("mls-invalid", error.message, { cause: error });
  }
  return undefined;
}

function refusalOfTrip(error: unknown, code: MlsErrorCode = "mls-invalid"): MlsError | undefined {
  const tripped =
    error instanceof InternalError ||
    error instanceof TypeError ||
    error instanceof RangeError ||
    error instanceof DOMException;
  return tripped ? new MlsError(code, error.message, { cause: error }) : undefined;
}

/** Who may found a circle here: everybody, or whoever holds the founding code, which the host gives away by link. */
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { base64urlToBytes, bytesToBase64url, equalBytes, NexusError } from "@nexus/wire";

export type AdmissionKind = "open" | "code";

export interface Admission {
  readonly kind: AdmissionKind;
  /** What a founding link carries; undefined where everybody may found. */
  readonly code: string | undefined;
  admits(admission: Uint8Array): boolean;
}

const CODE_BYTES = 18;
export const CODE_FILE = "founding-code";

export const openAdmission: Admission = { kind: "open", code: undefined, admits: () => true };

/** The code is made at the first start and kept in the data folder, readable by the host alone. */
export function codeAdmission(folder: string): Admission {
  const code = readCode(folder) ?? makeCode(folder);
  const expected = base64urlToBytes(code) ?? randomBytes(CODE_BYTES);
  return { kind: "code", code, admits: (admission) => equalBytes(admission, expected) };
}

function readCode(folder: string): string | undefined {
  try {
    const code = readFileSync(join(folder, CODE_FILE), "utf8").trim();
    if (base64urlToBytes(code)?.length !== CODE_BYTES) {
      throw new NexusError("store-failed", `the file ${CODE_FILE} holds no code; delete it to have a new one made`);
    }
    return code;
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return undefined;
    throw error;
  }
}

function makeCode(folder: string): string {
  const code = bytesToBase64url(randomBytes(CODE_BYTES));
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, CODE_FILE), `${code}\n`, { mode: 0o600, flag: "wx" });
  } catch {
    // A folder that cannot be written takes no new circle either; the code then lasts for this run.
  }
  return code;
}

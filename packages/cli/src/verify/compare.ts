/** Downloads what a sanctuary serves as its app, and says how it differs from what a build says it should be. */
import { createHash } from "node:crypto";
import { Hindrance } from "../failure.ts";
import { type Manifest, parseManifest } from "./manifest.ts";
import { inlineOf, pageProblems } from "./page.ts";
import { policyProblems } from "./policy.ts";

export interface Comparison {
  readonly differing: readonly string[];
  /** In our list, and not served. */
  readonly missing: readonly string[];
  /** Served as part of the app, and not in our list. */
  readonly extra: readonly string[];
  /** What else is not as it should be, as sentences. */
  readonly problems: readonly string[];
}

/** For one file, in ms. */
const PATIENCE = 30_000;
const AT_ONCE = 4;

const PAGE = "index.html";
const INTEGRITY_POLICY = "blocked-destinations=(script)";
/** The page itself is served at the root. */
const addressOf = (path: string) => (path === PAGE ? "/" : `/${path}`);
/** These run with the policy of their own answer. */
const carriesPolicy = (path: string) => /\.(?:html|m?js)$/.test(path);

interface Fetched {
  readonly bytes: Uint8Array;
  readonly headers: Headers;
}

/** Undefined where it is not served; a redirection counts as not served. */
async function download(origin: string, address: string): Promise<Fetched | undefined> {
  let response: Response;
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    response = await fetch(new URL(address, origin), { redirect: "manual", cache: "no-store", signal });
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    throw new Hindrance(`${origin} cannot be reached${cause?.code ? ` (${cause.code})` : ""}.`, "Check the address.");
  }
  const bytes = await response.bytes();
  return response.status === 200 ? { bytes, headers: response.headers } : undefined;
}

export async function compare(origin: string, ours: Manifest): Promise<Comparison> {
  const differing: string[] = [];
  const missing: string[] = [];
  const problems = new Set<string>();
  const list = await download(origin, "/manifest.json");
  const theirs = list && parseManifest(new TextDecoder().decode(list.bytes));
  if (!theirs) problems.add("it serves no list of its files at /manifest.json");
  else if (theirs.build !== ours.build) problems.add(`it names its build ${theirs.build}, and ours is ${ours.build}`);

  const known = new Set(ours.files.map(({ path }) => path));
  const extra = theirs?.files.map(({ path }) => path).filter((path) => !known.has(path)) ?? [];
  const paths = new Set(["/", ...ours.files.map(({ path }) => addressOf(path))]);

  const front = await download(origin, "/");
  const inline = front && inlineOf(new TextDecoder().decode(front.bytes));
  if (inline !== undefined && front?.headers.get("integrity-policy") !== INTEGRITY_POLICY) {
    problems.add(`${PAGE}: it does not ask browsers to check the scripts by their hashes`);
  }

  async function look({ path, size, sha256 }: Manifest["files"][number]): Promise<void> {
    const served = await download(origin, addressOf(path));
    if (!served) return void missing.push(path);
    const { bytes, headers } = served;
    const isSame = bytes.length === size && createHash("sha256").update(bytes).digest("base64") === sha256;
    if (!isSame) differing.push(path);
    for (const name of ["link", "refresh"]) if (headers.has(name)) problems.add(`${path}: it sends the header ${name}`);
    if (carriesPolicy(path)) {
      for (const problem of policyProblems(headers.get("content-security-policy"), inline))
        problems.add(`${path}: ${problem}`);
    }
    if (path === PAGE)
      for (const it of pageProblems(new TextDecoder().decode(bytes), paths)) problems.add(`${path}: ${it}`);
  }

  const queue = [...ours.files];
  const worker = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) await look(file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { differing: differing.sort(), missing: missing.sort(), extra: extra.sort(), problems: [...problems].sort() };
}

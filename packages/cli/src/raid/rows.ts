/** What a seizer would ask, and what the machine answers. */
import type { CanaryKind } from "./canaries.ts";
import type { Finding } from "./inspect.ts";
import type { Counts, Learned } from "./learned.ts";
import type { Row } from "./table.ts";

export function measured(leaks: readonly Finding[], learned: Learned): Row[] {
  const { entries, drops, locks, backup, memory, connections } = learned;
  /** `well` where nothing of these kinds leaked. */
  const unlessLeaked = (kinds: readonly CanaryKind[], well: string) => {
    const count = leaks.filter((leak) => kinds.includes(leak.canary.kind)).length;
    return count === 0 ? well : `${count} findings that are leaks, see below`;
  };
  const secret = unlessLeaked(["secret"], "nothing");
  return [
    ["Words, moods, attachments", secret],
    ["Names; who is with whom", secret],
    ["Keys of members and circles", secret],
    ["Circles", `${learned.circles}, by random ids; epochs ${learned.epochs.join(", ")}`],
    ["How long they keep", learned.retentionDays.map((days) => (days === 0 ? "for ever" : `${days} days`)).join(", ")],
    ["Entries, sealed", `${counted(entries.byKind)}; padded to bytes: ${counted(entries.bySize, "×")}`],
    ["When", `the hour: ${counted(entries.byHour, "×")}; the last write of all: ${learned.lastWrite}`],
    ["Doors", `${learned.doors} public halves; they open nothing`],
    ["Invitations, sealed", `${drops.total}; ${drops.knockedAt} knocked at, ${drops.answered} answered`],
    [
      "Locks of exchanges",
      `${locks.waiting} waiting and ${locks.lifted} lifted, ${unlessLeaked(["lock"], "wrapped")}: outer keys of answers ` +
        "that are sealed to a person as well, inside of what members sealed",
    ],
    ["Attachments, sealed", `by bytes: ${counted(learned.blobs, "×")}`],
    [
      "Archives, sealed",
      `by bytes: ${counted(learned.archives.bySize, "×")}; last put or fetched: ${counted(learned.archives.byHour, "×")}; ` +
        "each under a random id, beside a public key, belonging to nobody",
    ],
    ["Storage keys", `${learned.storageKeys}: they open the store's own wrapping; below it lies what members sealed`],
    [
      "Devices to wake",
      `${learned.sleepers} addresses at push services, ${unlessLeaked(["wake"], "wrapped")}; with the storage keys they ` +
        "open, and the push service could be asked whose they are. In no backup",
    ],
    ["Founding code", learned.foundingCode ? "there: new circles can be founded with it, none entered" : "none"],
    [
      "Addresses, written down",
      unlessLeaked(["address", "past address"], "none: not on disk, in logs or in the backup"),
    ],
    [
      "Addresses, while running",
      `${connections.open} connections were open and ${connections.closing} closing: the kernel knows their other ` +
        `ends; ${memory.addresses} of them stood in the memory of the process too`,
    ],
    [
      "Sent in the clear by mistake",
      `${unlessLeaked(["mistake"], "not on disk, not in logs, not said back")}; ${memory.mistakes} still in memory`,
    ],
    [
      "The erased circle",
      `${unlessLeaked(["erased", "erased key", "sealed"], "no trace on disk")}; ` +
        `${memory.erasedCircle} ids and ciphertexts still in memory`,
    ],
    [
      "An earlier backup",
      `as of its day: ${backup.circles} circles, ${backup.entries} entries, ${backup.storageKeys} storage keys`,
    ],
    ["The erased circle in it", erasedIn(backup)],
  ];
}

export const byDesign: readonly Row[] = [
  [
    "Circles of one connection",
    "while a device is connected, its address and the random ids of the circles that it follows can be brought together",
  ],
  ["E-mail, phone, payment", "never asked for"],
  [
    "From now on, with the machine",
    "who runs on with it sees when and how much is sent and from which addresses, can delay and drop; cannot read, " +
      "cannot enter a circle, and cannot show two members two histories without their noticing",
  ],
  ["From now on, as the app's host", "could serve a changed app to whoever loads it in a browser, see `nexus verify`"],
];

function erasedIn({ erasedCircle: { traces, hasKey } }: Learned["backup"]): string {
  if (traces === 0) return "no trace";
  const key = hasKey ? "with the storage key of that day" : "without their storage key";
  return `${traces} traces, wrapped, ${key}; with the keys of a later backup in its place nothing unwraps them`;
}

const counted = (counts: Counts, sign = ""): string =>
  Object.entries(counts)
    .map(([name, count]) => (sign ? `${name} ${sign}${count}` : `${count} ${name}`))
    .join(", ") || "none";

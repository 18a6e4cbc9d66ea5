/** Keeping one's way: the lock, the ways back, and what can be taken along. */

/** "third", for the places of a code's words. */
const places: readonly string[] = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];
const placeOf = (number: number) => places[number - 1] ?? `${number}`;

export const unlock = {
  heading: "Welcome back",
  lead: "Your circles are locked on this device.",
  passphrase: "Your passphrase",
  open: "Unlock",
  opening: "One moment. This takes a little while on purpose.",
  passkey: "Unlock with a passkey",
  otherWays: "I cannot get in this way",
  code: "Your recovery code",
  codeHint: "Ten words. Capitals and spaces do not matter.",
  useCode: "Use the recovery code",
  forgotten: "Neither of them is at hand",
  forgottenText:
    "Without a passphrase, a passkey or the recovery code nobody can open what lies here, we neither. You can begin anew here, from an archive if you have one.",
  restore: "Begin anew on this device",
};

export const code = {
  slip: (place: number) => `Look at the ${placeOf(place)} word.`,
  incomplete: (count: number) => `${count} of 10 words are there.`,
};

export const recovery = {
  title: "Recovery code",
  heading: "Your way back",
  lead: "Ten words. With them, and an archive, you find your circles again when this device is lost.",
  keepSafe: "Write them on paper, or keep them where you keep such things. Whoever has them can be you.",
  list: "Your recovery code",
  copy: "Copy",
  save: "Save as a file",
  print: "Print",
  fileName: "recovery-code.txt",
  fileText: (words: string, date: string) => `Recovery code, ${date}\n\n${words}\n\nKeep it where only you look.\n`,
  check: "So that no slip stays in it, type two of them",
  word: (at: number) => `The ${placeOf(at)} word`,
  done: "It is written down",
  later: "Not now",
};

export const card = {
  keepHeading: "Keep your way back",
  keep: "Your circles live on this device alone. Ten words on paper and a saved archive bring you back if it is ever lost.",
  keepNow: "Make a recovery code",
  testHeading: "Are your ten words still at hand?",
  test: "Type two of them, and you know that your way back holds.",
  testNow: "That is right",
  testLost: "I cannot find them",
  notNow: "Not now",
};

export const keeping = {
  lead: "Everything you have here lies on this device, sealed. Here you decide what opens it, and how you find back.",
  code: {
    heading: "Way back",
    none: "There is no recovery code yet. Without one, a lost device means lost circles.",
    made: (day: string) => `You made a recovery code on ${day}.`,
    make: "Make a recovery code",
    another: "Make another one",
    anotherHint: "The new one takes the place of the old one, also for archives from then on.",
  },
  lock: {
    heading: "Lock",
    open: "Whoever opens this browser can read your circles.",
    locked: "A passphrase locks your circles on this device.",
    byPasskey: "A passkey locks your circles on this device.",
    new: "A new passphrase",
    hint: "Four or five words that only you would put together are best.",
    withoutCode: "You have no recovery code yet: a forgotten passphrase cannot be found again.",
    set: "Set the passphrase",
    change: "Change the passphrase",
    remove: "Take the lock away",
    removeAsk: "Then whoever opens this browser can read your circles.",
    removeYes: "Take it away",
    keep: "Keep it",
    setting: "One moment. This takes a little while on purpose.",
    now: "Lock now",
    after: "Locks by itself when it was not used for",
    spans: { 1: "1 minute", 5: "5 minutes", 15: "15 minutes", 60: "1 hour", 0: "never" },
  },
  passkeys: {
    heading: "Passkeys",
    text: "A passkey unlocks with your finger, your face or a key.",
    needsCode: "Make a recovery code first. A passkey can be lost with its device.",
    made: (day: string) => `since ${day}`,
    name: "What shall it be called?",
    add: "Add a passkey",
    remove: "Remove",
    removeLabel: (name: string) => `Remove the passkey ${name}`,
    removeAsk: (name: string) => `${name} will not unlock your circles any more.`,
    suggestion: "This device",
  },
  archive: {
    heading: "Archive",
    text: "An archive holds everything you have here, sealed. With it and your recovery code you find your circles on another device.",
    next: "Your code is made. What it opens is an archive: keep one now, and keep the two apart.",
    needsCode: "Make a recovery code first: it is what opens an archive.",
    save: "Save an archive as a file",
    fileName: (day: string) => `nexus-${day}.archive`,
    restore: "Bring one back in",
  },
  shelf: {
    hint: "A sanctuary keeps it sealed. Its host sees how large it is and in which hour it came, not what is in it. With your code and the address alone you then find back.",
    keep: (host: string) => `Keep it at ${host}, too`,
    kept: (host: string, day: string) =>
      `${host} keeps it, too, as it was on ${day}. After changes it is renewed by itself, once a day.`,
    soon: (host: string) => `${host} will keep it, too, as soon as it can be reached.`,
    stop: "Stop keeping it there",
    stopLabel: (host: string) => `Stop keeping it at ${host}`,
    stopAsk: (host: string) => `The archive at ${host} is deleted.`,
    stopYes: "Delete it there",
    stay: "Keep it",
    needsNewer: "To keep it at a sanctuary, too, make another recovery code first.",
  },
  along: {
    heading: "To read elsewhere",
    text: "What you received and wrote, and your journal, open to whoever has the files.",
    page: "Save a page to read and print",
    data: "Save it as data",
    others: "In forms for other programs",
    entries: "Journal as a table (CSV)",
    body: "Body by the hour, as a table (CSV)",
    fhir: "Heart rate and variation as HL7 FHIR",
    mhealth: "Heart rate as Open mHealth",
    fileName: "nexus",
    words: {
      title: "From The Nexus",
      journal: "Journal",
      checkedIn: "Checked in",
      retracted: "Taken back",
      joined: "Came in",
      gone: "Went",
      gap: "Something may be missing here.",
      attachment: "(with an attachment)",
    },
  },
  erase: {
    heading: "Erase everything",
    text: "Everything that is here goes: circles, journal, keys and settings. The others keep what you told them.",
    archives: "Archives that sanctuaries keep for you go, too, where they can be reached.",
    circles: "On the sanctuaries",
    mine: (circle: string) => `Erase ${circle} for all`,
    mineAsk: (circle: string) =>
      `Everything of ${circle} is deleted on its sanctuary, for everyone. This cannot be brought back.`,
    leave: (circle: string) => `Leave ${circle}`,
    leaveAsk: (circle: string) => `The others in ${circle} see that you left.`,
    yes: "Yes",
    no: "Not now",
    here: "Erase everything here",
    ask: "Without an archive and its recovery code nothing of it can be brought back. Erase it all on this device?",
    hereYes: "Erase it all",
  },
};

export const restore = {
  title: "Bring it back",
  heading: "I have been here before",
  back: "Welcome back",
  wiped:
    "This browser once held circles of yours, and has cleared its storage. What you kept elsewhere brings them back.",
  lead: "Your recovery code and an archive bring your circles back to this device.",
  code: "Your recovery code",
  from: "Where the archive is",
  fromFile: "In a file",
  fromSanctuary: "At a sanctuary",
  address: "The address of the sanctuary",
  file: "The archive",
  choose: "Choose the file",
  open: "Bring it back",
  opening: "One moment.",
  without:
    "Without an archive, ask someone in your circle for an invitation. What they share from then on, you can read.",
};

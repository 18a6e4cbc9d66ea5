/** Every word that the app says, in English. Other languages are checked against this one's shape. */
import { errors } from "@nexus/wire";

const people = (count: number) => (count === 1 ? "one person" : `${count} people`);

export const en = {
  locale: "en",
  direction: "ltr" as "ltr" | "rtl",
  name: "The Nexus",
  errors: errors as Readonly<Record<keyof typeof errors, { readonly means: string; readonly next: string }>>,

  common: {
    back: "Back",
    home: "Home",
    you: "you",
    someone: "Someone",
    opening: "One moment",
    people,
  },

  titles: {
    welcome: "Welcome",
    found: "A new circle",
    threshold: "An invitation",
    home: "Home",
    circle: "Circle",
    checkIn: "Check in",
    people: "People",
    agreement: "Agreement",
    elsewhere: "Open elsewhere",
    trouble: "Cannot open",
  },

  welcome: {
    heading: "A quiet room for people who trust each other",
    sentences: [
      "Here a few people tell each other how they really are.",
      "What you share is locked on your own device and opens only on theirs: whoever runs this place cannot read it.",
      "There is no account, no feed, and nothing that counts you.",
    ],
    label: "Have you been given a link?",
    hint: "Paste it here, from the first character to the last.",
    open: "Open it",
    without:
      "To begin a circle of your own, ask the person who hosts a sanctuary for a founding link, or paste the address of one that is open to all.",
    honest: {
      summary: "What a web page cannot promise",
      text: "Your browser fetches this app anew from the sanctuary’s server. Somebody who controls that server could hand out altered code. Every file’s fingerprint is public, so anyone can check with “nexus verify” what this address serves; that makes an alteration visible, not impossible.",
    },
  },

  found: {
    heading: "A new circle",
    intro: "A circle belongs to the people in it. You can bring them in as soon as it exists.",
    at: (host: string) => `At the sanctuary ${host}`,
    circleName: "What is the circle called?",
    circleHint: "Only its members ever see this name.",
    myName: "What shall the circle call you?",
    myNameHint: "Any name. It stays in this circle.",
    promisesHeading: "What you promise each other",
    promise: (at: number) => `Promise ${at}`,
    addPromise: "Add a promise",
    dropPromise: (at: number) => `Take out promise ${at}`,
    promises: [
      "What is said here stays here.",
      "We listen, and do not fix each other.",
      "Saying nothing is always all right.",
    ],
    rulesHeading: "How the circle decides",
    rulesHint: "Everyone’s app keeps these rules, so nobody has to be trusted to.",
    create: "Begin this circle",
    creating: "The circle is being made",
  },

  rules: {
    invite: {
      label: "Who may invite",
      anyone: "Everyone in the circle",
      keepers: "Keepers only",
    },
    vouches: {
      label: "A newcomer needs the word of",
      1: "one member",
      2: "two members",
      3: "three members",
    },
    remove: {
      label: "Who may ask someone to go",
      anyone: "Everyone in the circle",
      keepers: "Keepers only",
    },
    retention: {
      label: "The sanctuary keeps the locked entries for",
      days: (days: number) =>
        days === 0
          ? "until erased"
          : days % 365 === 0
            ? days === 365
              ? "a year"
              : `${days / 365} years`
            : days % 30 === 0
              ? days === 30
                ? "a month"
                : `${days / 30} months`
              : days === 1
                ? "a day"
                : `${days} days`,
    },
  },

  agreement: {
    heading: "The agreement",
    promises: "Members promise each other",
    none: "No promises were written down.",
    rules: "And they decided",
    invite: { anyone: "Everyone in the circle may invite.", keepers: "Only keepers may invite." },
    vouches: {
      1: "One member gives their word for a newcomer.",
      2: "Two members give their word for a newcomer.",
      3: "Three members give their word for a newcomer.",
    },
    remove: { anyone: "Everyone may ask someone to go.", keepers: "Only keepers may ask someone to go." },
    leave: "Everyone may leave at any time, without a reason.",
    retention: (span: string, forever: boolean) =>
      forever
        ? "The sanctuary keeps the locked entries until they are erased."
        : `After ${span} the sanctuary deletes the locked entries.`,
    kept: "Every member’s app checks these rules by itself. A change that breaks them is refused, whoever sends it.",
  },

  threshold: {
    invites: (who: string) => `${who} invites you into`,
    many: (count: number) => (count === 1 ? "One person is inside." : `${people(count)} are inside.`),
    blind: "Only they can read what is shared there. The sanctuary that carries it cannot.",
    myName: "What shall this circle call you?",
    myNameHint: "Any name. No mail address, no phone number, no account.",
    knock: "Knock",
    knocking: "Knocking",
    reading: "Reading the invitation",
    expires: (when: string) => `The invitation holds until ${when}.`,
  },

  waiting: {
    heading: "You have knocked",
    body: "Someone inside will see it and let you in. You can close this page; your knock stays.",
    words: "Your four words",
    compare:
      "If you can, call the person who invited you and read these words to each other. If they are the same, nobody stands between you.",
    withdraw: "Take the knock back",
  },

  home: {
    heading: "How are you, right now?",
    to: "Who shall hear it?",
    circles: "Your circles",
    another: "Another circle",
    anotherHint: "Paste an invitation or a founding link",
    said: (circle: string) => `${circle} can hear you now.`,
    saidWaiting: (circle: string) => `Kept on this device. ${circle} hears it when the sanctuary answers.`,
    open: "Go there",
    again: "Say something else",
    nobody: "None of your circles can be reached to check in to just now.",
    line: {
      knocking: "You have knocked",
      adrift: "Finding its way back in",
      declined: "Did not let you in this time",
      removed: "You are no longer in this circle",
      left: "You left this circle",
      offline: "Offline",
      connecting: "Connecting",
      knocks: (count: number) => (count === 1 ? "Someone is knocking" : `${people(count)} are knocking`),
    },
  },

  checkIn: {
    heading: "Check in",
    hint: "Touch where you are.",
    pleasant: "Hard to good",
    awake: "Still to stirred",
    axis: { hard: "hard", good: "good", stirred: "stirred", still: "still" },
    unset: "nothing chosen",
    words: "Words, if some fit",
    ownWord: "A word of your own",
    addWord: "Add",
    note: "A note, if you like",
    seen: (count: number, circle: string) =>
      count <= 1 ? `Only you are in ${circle} so far.` : `Only the ${count} people in ${circle} can read this.`,
    send: (circle: string) => `Tell ${circle}`,
    need: "Touch the field, choose a word, or write a note.",
  },

  /** How a place on the field is said: first how pleasant, then how stirred. */
  feeling: {
    valence: ["very hard", "hard", "in between", "good", "very good"],
    arousal: ["very still", "still", "even", "stirred", "very stirred"],
    somewhere: (valence: string, arousal: string) => `${valence}, ${arousal}`,
  },

  vocabulary: {
    afraid: "afraid",
    alive: "alive",
    angry: "angry",
    anxious: "anxious",
    ashamed: "ashamed",
    bored: "bored",
    calm: "calm",
    content: "content",
    curious: "curious",
    determined: "determined",
    disappointed: "disappointed",
    drained: "drained",
    excited: "excited",
    frustrated: "frustrated",
    grateful: "grateful",
    grieving: "grieving",
    heavy: "heavy",
    hopeful: "hopeful",
    hopeless: "hopeless",
    hurt: "hurt",
    irritated: "irritated",
    joyful: "joyful",
    lonely: "lonely",
    loved: "loved",
    moved: "moved",
    numb: "numb",
    okay: "okay",
    overwhelmed: "overwhelmed",
    panicked: "panicked",
    peaceful: "peaceful",
    playful: "playful",
    proud: "proud",
    quiet: "quiet",
    relieved: "relieved",
    restless: "restless",
    rested: "rested",
    sad: "sad",
    safe: "safe",
    sleepy: "sleepy",
    surprised: "surprised",
    tender: "tender",
    tense: "tense",
    tired: "tired",
    unsure: "unsure",
  },

  circle: {
    members: (count: number) => (count <= 1 ? "People" : people(count)),
    agreement: "Agreement",
    invite: "Invite someone",
    alone: "The circle is here, and you are the first in it.",
    welcome: "You are in. From here on you read what the others share; what came before stays theirs.",
    checkIn: "Check in",
    write: "Write to the circle",
    writeLabel: (circle: string) => `Write to ${circle}`,
    replyLabel: (name: string) => `Reply to ${name}`,
    send: "Send",
    replyingTo: (name: string) => `To what ${name} said`,
    stopReply: "Not a reply",
    reply: "Reply",
    replyTo: (name: string) => `Reply to ${name}`,
    retract: "Take back",
    retractAsk: "Take this back for everyone?",
    retractYes: "Take it back",
    retractNo: "Let it stand",
    waiting: "waits to go out",
    said: (name: string) => `${name} shared`,
    checkedIn: (name: string) => `${name} checked in`,
    inReply: (name: string) => `to ${name}`,
    aboutGone: "to something that is no longer here",
    retracted: (name: string) => `${name} took something back.`,
    retractedMe: "You took something back.",
    joined: (name: string, vouchers: string) =>
      vouchers ? `${name} came in. ${vouchers} vouched.` : `${name} came in.`,
    joinedMe: (vouchers: string) => (vouchers ? `You came in. ${vouchers} vouched.` : "You came in."),
    left: (name: string) => `${name} left.`,
    removed: (name: string, by: string) => `${by} asked ${name} to go.`,
    reason: (reason: string) => `“${reason}”`,
    gap: "This device missed a stretch here. It may not hold everything that was said.",
    reshared: "passed on by another member",
    timeline: "What was shared",
    newer: "Something new below",
    earlier: "Earlier",
    offline: "The sanctuary does not answer just now. What you write is kept here and goes out in order when it does.",
    connecting: "Reaching the sanctuary.",
    catchingUp: "Catching up with what the others shared.",
    troubles: (count: number) => (count === 1 ? "Something was passed over" : "Some things were passed over"),
    times: (count: number) => (count === 1 ? "" : `${count} times`),
    standing: {
      adrift:
        "This device lost step with the circle and is asking to be let back in. It needs one of the others to be online.",
      declined: "The circle did not let you in this time. The person who invited you can tell you more.",
      removed: "You are no longer in this circle. What you received until then stays on this device.",
      left: "You left this circle. What you received until then stays on this device.",
    },
    forget: "Forget this circle here",
    forgetAsk: "Forget it on this device? What you received is deleted here and cannot be brought back.",
    forgetYes: "Forget it",
    forgetNo: "Keep it",
  },

  knock: {
    heading: (name: string) => `${name} is at the door`,
    invitedBy: (name: string) => `Invited by ${name}.`,
    invitedByMe: "You invited them.",
    words: "Their four words",
    compare: (name: string) => `If you can, hear from ${name} directly that they see the same words.`,
    vouch: (name: string) => `Vouch for ${name}`,
    decline: "Not this time",
    declineAsk: (name: string) => `Say no to ${name}? They are told that the circle did not let them in this time.`,
    declineYes: "Say no",
    declineNo: "Wait",
    given: (names: string) => `${names} vouched.`,
    needs: (more: number) => (more === 1 ? "One more is needed." : `${more} more are needed.`),
    letting: "The door is opening.",
  },

  people: {
    heading: "People",
    keeper: "keeper",
    architect: "began the circle",
    leaving: "is leaving",
    since: (when: string) => `here since ${when}`,
    vouched: (names: string) => `${names} vouched`,
    remove: "Ask to go",
    removeLabel: (name: string) => `Ask to go: ${name}`,
    removeAsk: (name: string) =>
      `Ask ${name} to go? From then on they read nothing new. Everyone sees that you did this.`,
    reason: "A reason the circle can read, if you want to give one",
    removeYes: "Ask them to go",
    removeNo: "Let them stay",
    inviteHeading: "Bring someone in",
    inviteHint: "An invitation is a link for one person. They knock, and the circle decides.",
    inviteNot: "By the agreement of this circle, keepers invite.",
    lasts: "It holds for",
    hours: { 24: "a day", 72: "three days", 168: "a week" },
    make: "Make an invitation",
    link: "Invitation link",
    copy: "Copy the link",
    copied: "Copied",
    share: "Send it on",
    expires: (when: string) => `Holds until ${when}.`,
    by: (name: string) => `Made by ${name}.`,
    qr: "Show as a picture to scan",
    qrAlt: "The invitation link as a QR code",
    withdraw: "Take it back",
    careful: "Whoever holds the link can knock. Send it to one person, in a way you trust.",
    leaveHeading: "Leave quietly",
    leaveHint: "You need no reason. The others see that you left, and you read nothing new.",
    leave: "Leave this circle",
    leaveAsk: "Leave now? To come back you would need a new invitation.",
    leaveYes: "Leave",
    leaveNo: "Stay",
    gone: "No longer here",
  },

  elsewhere: {
    heading: "Open in another tab",
    body: "The circles are open in another window of this browser. Only one can hold them at a time, so that nothing gets out of step.",
    take: "Use it here",
  },

  unsupported: {
    heading: "This browser cannot hold a circle",
    insecureHeading: "This address is not safe enough",
    insecure:
      "Browsers allow encryption only at addresses that begin with https, or on the very machine that the sanctuary runs on. Ask the host for such an address.",
    body: "It lacks a lock that keeps two windows from writing at once, and without it your messages could be damaged. A current Firefox, Safari, Chrome or Edge has it.",
  },

  lost: {
    heading: "The circles could not be opened",
    again: "Try again",
  },
};

export type Words = typeof en;
/** A word that the vocabulary knows and the field suggests. */
export type FeelingWord = keyof Words["vocabulary"];

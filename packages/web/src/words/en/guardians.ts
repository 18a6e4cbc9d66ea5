/** People who can bring somebody back: choosing them, being one, and coming back by them. */

export const guardians = {
  title: "People who can bring me back",
  lead: "If this device and your ten words are both lost, people whom you choose can bring you back together.",
  how: "Each of them keeps a share of your recovery code, sealed on their device. With one share alone nobody can do anything.",
  careful:
    "As many of them as are needed could also open your archive without you, if they agreed to. So choose people who would not, and who do not all listen to the same person.",
  forgetting: (names: string) =>
    `You keep a share of the recovery code of ${names}, who may need it one day. It is forgotten with this circle. Tell them first.`,
  needsCode: "First make a recovery code. Its shares are what they will keep.",
  makeCode: "Make a recovery code",
  needsArchive: "First let a sanctuary keep your archive. Without it there is nothing that could be brought back.",
  few: "For this it takes two people besides you in one of your circles.",
  choose: {
    heading: "Choose people",
    more: "Ask more people",
    circle: "From which circle?",
    who: "Whom do you ask?",
    hint: "They are asked on their device, and can say no. People of one circle are enough. Three are good, or five.",
    proposal: (needed: number, of: number) =>
      needed === of
        ? "Both would be needed. If one of them is gone, nobody can bring you back: better ask a third."
        : `Of these ${of}, any ${needed} could then bring you back.`,
    ask: "Ask them",
  },
  mine: {
    heading: (circle: string) => `In ${circle}`,
    holds: (needed: number, of: number) =>
      needed === of
        ? of === 2
          ? "Both of them together can bring you back."
          : `All ${of} of them together can bring you back.`
        : `Any ${needed} of these ${of} can bring you back.`,
    willing: "They said yes. Now you can give them their shares.",
    waits: "As soon as two have said yes, you can give them their shares.",
    onTheWay: "The shares are on their way. It counts when their devices say that they keep them.",
    lacking: (holding: number, needed: number) =>
      `${holding} of the ${needed} people that it takes keep a share now. Ask others, and give new shares.`,
    stale:
      "You have another recovery code by now. What they keep brings nothing back any more, until you give them new shares.",
    standing: {
      asked: "was asked",
      ready: "said yes",
      refused: "said no",
      sent: "share on its way",
      holds: "keeps a share",
    },
    gone: "no longer in the circle",
    letGo: "Let go",
    letGoLabel: (name: string) => `Let go: ${name}`,
    letGoAsk: (name: string) =>
      `${name}’s device is asked to forget the share. To be sure that an old share helps nobody, make another recovery code afterwards.`,
    letGoYes: "Let go",
    stay: "Not now",
    dissolve: "Let all of them go",
    dissolveAsk:
      "Their devices are asked to forget their shares, and nobody can bring you back then. To be sure that old shares help nobody, make another recovery code afterwards.",
  },
  deal: {
    heading: "Give them their shares",
    anew: "Give new shares",
    anewHint:
      "New shares do not undo the old ones. If somebody shall have no part in it any more, make another recovery code first.",
    needed: "How many of them does it take?",
    amount: (needed: number, of: number) => `${needed} of ${of}`,
    code: "Your recovery code",
    hint: "The ten words are not kept here, so they are asked for once. They leave this device only as shares, each sealed for one person.",
    give: "Give the shares",
  },
  guarding: {
    heading: "Whom I can help back",
    asked: (name: string, circle: string) =>
      `${name}, from ${circle}, asks whether you would help to bring them back one day.`,
    askedHint:
      "Your device would keep a share of their recovery code. With it alone you can read nothing. If they lose everything, they come to you; you speak with them, and then give it.",
    yes: "Yes, I will",
    no: "I would rather not",
    agreed: (name: string) => `You said yes to ${name}. The share comes when they give it.`,
    holds: (name: string, circle: string, day: string) => `You keep a share for ${name}, from ${circle}, since ${day}.`,
    lost: (name: string) => `${name} has lost everything`,
    back: "Give it back",
    backLabel: (name: string) => `Give it back: the share of ${name}`,
    backAsk: (name: string) => `The share is deleted here, and ${name} sees that you no longer keep it.`,
    backYes: "Give it back",
    stay: "Keep it",
  },
  give: {
    heading: (name: string) => `Help ${name} back`,
    speak: (name: string) =>
      `Speak with ${name} first, by voice or face to face. A message alone is not enough: somebody else may have their phone, or write in their name.`,
    line: (name: string) => `What ${name} shows or sends you`,
    look: "Look at it",
    none: "That is no request, or not all of it. Copy it again, from the first to the last character.",
    from: (said: string) => `It says that it comes from “${said}”.`,
    words: (name: string) => `Let ${name} say six words to you. Are they these?`,
    stop: "If a single word differs, somebody stands between you. Stop then, and give nothing.",
    sure: (name: string) => `I have spoken with ${name}, and the words are the same.`,
    give: "Give the share",
    given: (name: string) =>
      `Now let ${name} scan this, or send it. It opens on the device that asked, and nowhere else.`,
    result: "The share, sealed",
    alt: "The sealed share as a picture to scan",
    copy: "Copy it",
  },
  line: {
    scan: "Scan it",
    scanHeading: "Hold the camera over the picture on the other device",
    other: "That is a code, but not the one that is needed here.",
  },
};

export const returning = {
  title: "Brought back by others",
  lead: "People who keep shares of your recovery code can bring you back. It takes as many of them as you once chose.",
  name: "What do they call you?",
  begin: "Begin",
  ask: {
    heading: "Ask them",
    text: "Speak with each of them, by voice or face to face. Then let them scan this, or send it to them. There is no secret in it. They open it in their app, where they keep your share.",
    line: "Your request",
    alt: "Your request as a picture to scan",
    copy: "Copy it",
    words: "Say these six words to them",
    wordsHint: "They see the same six. If one differs, somebody stands between you: stop then.",
  },
  take: {
    heading: "Take what they give",
    line: "What they show or send you",
    add: "Take it",
    count: (given: number, needed: number) => `${given} of ${needed} shares are here.`,
    from: (names: string) => `They came from ${names}.`,
    kept: "You can close this in between. What has come is kept on this device.",
    taken: (name: string) => `The share of ${name} is here.`,
    again: (name: string) => `The share of ${name} is here already.`,
    "bad-share": (name: string) =>
      `What came from ${name} is not the share that was once given to them. It was left out. Ask somebody else, and speak with ${name}.`,
    "no-answer": "That is no share, or not all of it. Copy it again, from the first to the last character.",
    "for-another":
      "This was sealed for another request, or it was cut. Ask for it once more, with the request that is shown here.",
    damaged: "What was in it is no share. Ask for it once more.",
    apart: (names: string) =>
      `What came from ${names} does not fit the others. It may be from an earlier time. Ask the others, or begin anew.`,
    none: "Enough shares are here, and they open nothing. At least one was made up. Begin anew, and ask other people.",
  },
  opened: {
    heading: "Your code is here again",
    text: "These are your ten words. Write them down now, where only you look.",
    list: "Your recovery code",
    bring: (host: string) => `Bring everything back from ${host}`,
    file: "I have the archive in a file",
    opening: "One moment.",
    after: "When you are back, think of a new recovery code and new shares: these words have been on their way.",
  },
  end: "Begin anew",
  endAsk: "The request that you showed holds no longer, and the shares that came are forgotten here.",
  endYes: "Begin anew",
  stay: "Not now",
};

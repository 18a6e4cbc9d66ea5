/** Rounds: opening one, sealing, the talking piece, the exchange. */
import { counted, people } from "./count.ts";

/** "a person", "7 devices": a number stands before what it counts. */
const devices = (count: number) => counted(count, { one: "one device", other: `${count} devices` });
const few = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const inWords = (count: number) => few[count] ?? String(count);
const sentence = (text: string) => text.replace(/^./, (first) => first.toUpperCase());

const form = { sealed: "Sealed round", piece: "Talking piece", exchange: "An exchange for two" };

const card = {
  between: (name: string) => `Between you and ${name}`,
  goTo: "Go to the round",
  share: "Share, or pass",
  come: "Come in",
  readAll: "Read it all",
  seeIt: "See it",
  /** Which of several ways of the same name. */
  toThe: (way: string, title: string) => `${way}: ${title}`,
};

const foot = {
  label: "Rounds",
  open: "Open a round",
  waits: "Waits for you:",
  between: (name: string) => `With ${name}:`,
  waitsHome: "Waiting for you",
};

/** How a round stands, in a sentence or two. */
const stands = {
  openUntil: (when: string) => `Open until ${when}.`,
  isIn: (count: number, of: number) =>
    count === 0 ? "Nobody is in yet." : sentence(`${inWords(count)} of ${inWords(of)} are in.`),
  extended: (when: string) => `Too few were in at its time, so it goes on until ${when}.`,
  allIn: "Everyone is in. It is about to open.",
  timeOver: "Its time is over. It is about to open.",
  opened: "It has opened.",
  returned: "Too few were in at its time. It stays unopened, and everyone keeps their own words.",
  unopened: "What was sealed could not be opened. Everyone keeps their own words.",
  void: "Too few of its people are left to open it. It stays unopened, and everyone keeps their own words.",
  cancelled: (name: string) => `${name} ended it unopened. Everyone keeps their own words.`,
  cancelledByMe: "You ended it unopened. Everyone keeps their own words.",
  gathering: "People are gathering.",
  with: (name: string) => `The piece is with ${name}.`,
  withMe: "The piece is with you.",
  all: "Everyone has had the piece.",
  leaving: "It comes to its end.",
  over: "It is over.",
  voidPiece: "It ended before everyone had the piece.",
  endedPiece: (name: string) => `${name} ended it.`,
  endedPieceByMe: "You ended it.",
  asked: (name: string) => `${name} asks you a question. Both answers open at once.`,
  askedByMe: (name: string) => `You asked ${name} a question. Both answers open at once.`,
  bothIn: "Both of you have answered. It is about to open.",
  bothOpen: "Both answers have opened.",
  unanswered: "It ended unanswered. Nothing of it was opened.",
};

const sealed = {
  words: "Your words",
  wordsHint: "Kept on this device while you write.",
  note: "Content note",
  /** `threshold` of `count` devices. */
  means: (threshold: number, count: number) =>
    `What you seal can be read by nobody, not by a keeper and not by the sanctuary, until ${inWords(threshold)} of your ${devices(count)} open everything together.`,
  seal: "Seal mine",
  pass: "Pass",
  passFine: "Passing is always fine. It looks like a sharing until the round opens.",
  sealAsk: "Seal these words? Then nobody can change them any more, you neither.",
  sealYes: "Seal them",
  sealNo: "Not yet",
  passAsk: "Pass this time? It counts as being in, and cannot be changed.",
  passYes: "Pass",
  passNo: "Not yet",
  waiting: "Yours is sealed, and goes out when the sanctuary answers.",
  isIn: "You are in. It opens by itself, also while you are away.",
  mine: "What you sealed",
  mineHint: "Kept on this device alone, until the round has opened.",
  minePass: "You passed.",
  keep: "Your words, as you sealed them",
  begun: "What you wrote and did not share",
  without: "This round goes on without you; you read it when it opens.",
  resting: "You rest, so this round does not wait for you; you read it when it opens.",
};

const who = {
  heading: "Who is in",
  hint: "Sharings and passes look alike.",
  in: "is in",
  notYet: "not yet",
  gone: "no longer here",
};

const when = {
  heading: "When it opens",
  /** `quorum` of `count`. */
  rule: (moment: string, quorum: number, count: number) =>
    quorum >= count
      ? `As soon as everyone is in.`
      : `As soon as everyone is in; or ${moment}, if ${inWords(quorum)} of ${inWords(count)} are in by then.`,

  extend: "With fewer it goes on once more as long, so that nobody is hurried.",
  return: "With fewer it stays unopened, and everyone keeps their own words.",
  sure: "How sure is that?",
  sureWords: (threshold: number, count: number) =>
    `Each sharing is locked, and the key is cut into ${inWords(count)} parts, one on each device. It takes ${inWords(threshold)} of them to open it, so ${inWords(count - threshold)} may be away and it opens all the same. The app gives its part away only once everyone is in or the time is up, and only when ${inWords(threshold)} devices have agreed on the same set of sharings.`,
  peek: (threshold: number) =>
    `If ${inWords(threshold)} people had changed their apps to cheat, and did so together, they could look early. Fewer cannot, and nobody can change what was sealed.`,
};

const closing = {
  lead: "Your devices make sure that all of you hold the same sharings, then open them all at once. Nothing is needed of you.",
  agreed: (count: number, of: number) =>
    count === 0
      ? `It takes ${inWords(of)} devices that agree.`
      : sentence(`${inWords(count)} of the ${inWords(of)} devices that it takes agree.`),
  away: "It goes on as soon as enough people open their app.",
};

const open = {
  heading: "What was shared",
  passed: (names: string) => sentence(`${names} passed.`),
  /** `count` names, one of which may be "you". */
  absent: (names: string, count: number) =>
    sentence(`${names} ${counted(count, { one: "was", other: "were" })} not here.`),
  absentMe: "You were not here.",
  unreadable: (name: string) => `What ${name} sealed cannot be read by anyone.`,

  faults: "What went wrong",
  fault: {
    "bad-share": (name: string) => `The device of ${name} gave a part of a key that does not fit. It was not used.`,
    "double-close": (name: string) =>
      `The device of ${name} agreed to two different sets of sharings. Both are kept as proof.`,
    "round-unfit": (name: string) =>
      `The device of ${name} sealed something that this round does not ask for. It was left out.`,
    unreadable: (name: string) => `What the device of ${name} sealed cannot be read by anyone.`,
  },
  faultHint: "A broken app can do this, too. Talk with them before you judge.",
};

/** Weaving sessions: everyone gives a thread. */
const weaving = {
  form: "Weaving session",
  line: "Everyone chooses a thread, in private. All of them are woven together at once.",
  ask: "How are you today, as a thread?",
  hint: "Each colour is a feeling. It takes no words, and no thread will bear a name.",
  thread: "Your thread",
  strength: "How strong is it?",
  strengths: { full: "In full", soft: "Softly" },
  tension: "How tight?",
  tensions: { loose: "Loose", even: "Even", tight: "Tight" },
  motif: "Which figure?",
  motifs: { star: "Star", diamond: "Diamond", table: "Table", rose: "Rose" },
  /** A thread, how tight, which figure. */
  one: (thread: string, tension: string, motif: string) => sentence(`${thread}, ${tension}, as a ${motif}.`),
  means: (threshold: number, count: number) =>
    `Nobody can see your thread, not a keeper and not the sanctuary, until ${inWords(threshold)} of your ${devices(count)} open everything together.`,
  seal: "Seal my thread",
  sealAsk: "Seal this thread? Then nobody can change it any more, you neither.",
  sealYes: "Seal it",
  heading: "What was woven",
  threads: (count: number, feelings: string) =>
    sentence(`${counted(count, { one: "one thread", other: `${inWords(count)} threads` })}: ${feelings}.`),
  /** A name and how often. */
  times: (name: string, count: number) =>
    counted(count, { one: name.toLowerCase(), other: `${name.toLowerCase()} (${inWords(count)} times)` }),
  figures: (names: string) => `Figures: ${names}.`,
  beaten: (names: string) => `Tightness: ${names}.`,
  nobodys:
    "Their order follows from the threads alone, so that none is anyone's. It is a part of the circle's cloth now.",
  tooFew: "Fewer than three gave a thread. It would be seen whose it is, so nothing is woven.",
  toCloth: "See the whole cloth",
};

const remind = {
  summary: "Remind me",
  label: "When shall this device remind you?",
  never: "Not at all",
  hour: "In an hour",
  hours: "In three hours",
  before: "Three hours before its time is up",
  set: (when: string) => `This device reminds you ${when}.`,
  honest: "It comes while the app is open, also in the background, and names neither the round nor the circle.",
};

const moods = {
  ask: { before: "How are you, before you begin?", after: "How are you now?" },
  hint: "Only what three or more say is shown, and only all together.",
  tell: "Tell it",
  told: { before: "You have said how you are.", after: "You have said how you are now." },
  heading: "How you were",
  before: (count: number, place: string) => `Before, ${inWords(count)} of you: ${place}.`,
  after: (count: number, place: string) => `After, ${inWords(count)} of you: ${place}.`,
};

const piece = {
  whoIsHere: "Who is here",

  here: "here",
  notHere: "not here yet",
  arrive: "I am here",
  arrived: "You are here. It begins when the keeper begins it.",
  arrivedKeeper: "You are here. Begin it when you feel that it is time.",
  keepers: (names: string, count: number) => `${names} ${counted(count, { one: "holds", other: "hold" })} this round.`,
  keepersMe: "You hold this round.",
  needsSecond: "By the agreement two people hold a live round. One more is needed before it can begin.",
  hold: "Hold it too",
  begin: "Begin",
  order: "The order",
  orderHint: "Everyone has the piece once. Whoever does not wish to speak hands it on.",
  with: (name: string) => `The piece is with ${name}`,
  withMe: "The piece is with you",
  all: "Everyone has had the piece",
  allHint: "Whoever holds the round goes on to the leaving.",
  after: (names: string) => `After that: ${names}.`,
  last: "Nobody comes after that.",
  takeYourTime: "Take your time; nothing cuts you off. You may also hand it on without a word.",
  listening: "You are listening. The piece comes to you in its time.",
  listened: "You have had the piece. Now you listen.",

  soft: (minutes: number) => counted(minutes, { one: "About a minute each.", other: `About ${minutes} minutes each.` }),
  softOver: "The time that was agreed on is over. Finish in your own time.",
  softOverOther: (name: string) => `The time that was agreed on is over. ${name} finishes in their own time.`,
  turn: { spoke: "has spoken", passed: "passed", away: "was not here", now: "has the piece", next: "still to come" },
  said: "What was said",
  nothing: "Nothing was said yet.",
  say: "Say something",
  sayIt: "Say it",
  invite: "The others may reply to this",
  invited: "Replies are welcome",
  reply: "Reply",
  replyTo: (name: string) => `Reply to ${name}`,

  sendReply: "Send",
  noReply: "Leave it",
  handOn: "Hand it on",
  handOnBare: "Pass",
  silence: "A silence together",
  silenceLabel: "How long?",
  silences: (minutes: number) => sentence(counted(minutes, { one: "A minute", other: `${inWords(minutes)} minutes` })),
  keepSilence: "Keep it",
  silenceNow: (when: string) => `Silence together, until ${when}.`,
  silenceWas: (minutes: number) =>
    sentence(
      counted(minutes, {
        one: "A minute of silence together.",
        other: `${inWords(minutes)} minutes of silence together.`,
      }),
    ),
  keeping: "You hold this round",
  handOnFor: (name: string) => `Hand it on for ${name}`,
  handOnForAsk: (name: string) => `Is ${name} away? Their turn is over then, and the piece goes on.`,
  handOnForYes: "Hand it on",
  handOnForNo: "Wait",
  toLeaving: "Go to the leaving",
  toLeavingAsk: (count: number): string =>
    count === 0
      ? "Everyone has had the piece. Go to the leaving?"
      : "Not everyone has had the piece yet. Go to the leaving all the same?",
  toLeavingYes: "Go on",
  toLeavingNo: "Stay",
  leaving: "The leaving",
  leavingLead: "Everyone who wished to speak has spoken.",
  end: "End the round",
  endAsk: "End it for everyone?",
  endYes: "End it",
  endNo: "Not yet",
};

const exchange = {
  heading: "An exchange for two",
  lead: "Both of you answer the same question. Both answers open at the same moment, so neither has to go first.",
  who: "With whom?",
  nobody: "There is nobody else here yet.",
  question: "Your question",
  questionHint: "You answer it, too.",
  decks: "Which questions?",
  own: "In your own words",
  another: "The next one",
  before: "The one before",

  ask: (name: string) => `Ask ${name}`,
  askNobody: "Ask",
  choose: "Choose above whom you ask.",
  quiet: "The others in the circle see nothing of it.",
  means: (name: string) =>
    `What you seal can be read by ${name} alone, and only once ${name} has sealed an answer, too.`,
  theirs: (name: string) => `${name} has sealed an answer.`,
  theirsNot: (name: string) => `${name} has not answered yet.`,
  stop: "Stop here",
  stopFine: "You may stop at any time. Then it is gone for both of you, and nobody reads a word.",
  stopAsk: (name: string) => `Stop? It goes away for you and for ${name}, answers and all.`,
  stopYes: "Stop",
  stopNo: "Stay",
  isIn: (name: string) => `Your answer is sealed. It opens together with the one of ${name}.`,
  answer: "Your answer",
  mine: "What you sealed",
  until: (when: string) => `It is open until ${when}. After that it is gone, unread.`,

  openUntil: (when: string) => `Until ${when}, or until both of you have answered.`,
  next: "Go on with the next question",
  gone: "This exchange is no longer here.",
};

const decks = {
  heading: "Questions of your own",
  title: "What are they called?",
  questions: "The questions",
  questionsHint: "One on each line, from light to deep. They are kept on this device.",
  keep: "Keep them",
  file: "Read a file that somebody passed on",
  passOn: "Save as a file",
  passOnLabel: (title: string) => `Save as a file: ${title}`,
  forget: "Forget",
  forgetLabel: (title: string) => `Forget: ${title}`,
  forgetAsk: "Forget these questions on this device?",
  forgetYes: "Forget them",
  forgetNo: "Keep them",
};

const opening = {
  heading: "Open a round",
  lead: "A way to share where no one has to go first.",
  ready: "Ready in this circle",
  plain: "Or from the beginning",
  sealedLine: "Everyone writes alone, in hours or days. All of it opens at once.",
  pieceLine: "Live, one after the other. Who holds the piece speaks; the others listen.",
  exchangeLine: "Two of you answer the same question. Both answers open at once.",
  tooFew: (count: number) =>
    `A sealed round needs three people; here ${counted(count, { one: "there is one", other: `there are ${inWords(count)}` })}. Of two, each could open it alone, so it would not be sealed. The exchange is made for two.`,
  tooFewTitle: "For a sealed round you are too few",
  notAllowed: "By the agreement of this circle, keepers open rounds.",
  busy: "A live round is going on. Another can begin when it is over.",
  title: "What is it called?",
  prompt: "What shall everyone answer?",
  promptPiece: "What is it about?",
  begins: "Words to begin and to end with",
  openingWords: "To begin with",
  closingWords: "To end with",
  deadline: "How long is it open?",
  hours: (count: number) =>
    count % 24 === 0
      ? counted(count / 24, { one: "A day", other: `${count / 24} days` })
      : counted(count, { one: "An hour", other: `${count} hours` }),
  until: (when: string) => `Until ${when}, or until everyone is in.`,
  minutes: "Time for each person",
  minutesOf: (count: number) => (count === 0 ? "Open" : counted(count, { one: "A minute", other: `${count} minutes` })),
  minutesHint: "A soft line shows it. Nobody is cut off.",
  moods: "Ask everyone how they are, before and after",
  moodsHint: "Only what three or more say is shown, and only all together.",
  order: "Who has the piece after whom?",
  orderHint: "Everyone has it once.",
  earlier: (name: string) => `Let ${name} have it earlier`,
  mix: "By lot",
  who: (count: number) => sentence(`${people(count)} take part.`),
  resting: (names: string, count: number) =>
    `${names} ${counted(count, { one: "rests and is", other: "rest and are" })} not waited for.`,
  quorum: (quorum: number, count: number) =>
    quorum >= count
      ? "It opens when everyone is in."
      : `It opens when everyone is in, or at its time if ${inWords(quorum)} are.`,
  threshold: (threshold: number, count: number) =>
    `Nobody can read anything before: it takes ${inWords(threshold)} of your ${devices(count)} together to open it.`,
  keepers: "By the agreement a second person must hold it with you before it begins.",
  submit: { sealed: "Open the round", piece: "Call everyone together" },
  back: "Another way",
};

export const rounds = {
  title: "Round",
  onItsWay: "It is on its way",
  onItsWayHint: "The others see it as soon as the sanctuary answers. Nothing is lost meanwhile.",
  form,
  card,
  foot,
  stands,
  sealed,
  who,
  when,
  closing,
  open,
  weaving,
  remind,
  moods,
  breatheFirst: "Breathe for a minute first",
  piece,
  exchange,
  decks,
  opening,
  by: (name: string) => `Opened by ${name}`,
  byMe: "Opened by you",
  cancel: "End it unopened",
  cancelAsk: "End this round for everyone? It stays unopened, and everyone keeps their own words.",
  cancelYes: "End it",
  cancelNo: "Let it go on",
  cancelPiece: "Call it off",
  cancelPieceAsk: "Call this round off for everyone?",
};

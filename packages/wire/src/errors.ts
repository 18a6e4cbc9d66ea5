/**
 * What each failure means, as a plain sentence, and the next step. A sanctuary sends the code; the app and the command
 * line show the sentences, which no one else has to load.
 */
import type { ErrorCode, SanctuaryErrorCode } from "./codes.ts";

export interface Explained {
  readonly means: string;
  readonly next: string;
}

const explained = (means: string, next: string): Explained => ({ means, next });

/** What a sanctuary answers. */
export const sanctuaryErrors = {
  "frame-malformed": explained(
    "The sanctuary could not read what was sent.",
    "Update the app; if it stays, report it to the host.",
  ),
  "frame-oversize": explained("What was sent is larger than the sanctuary takes at once.", "Send less at a time."),
  "version-unsupported": explained(
    "The app and the sanctuary speak different versions.",
    "Update the older of the two.",
  ),
  "door-refused": explained(
    "The sanctuary does not open this circle to you.",
    "If you were a member, ask someone in the circle whether you still are.",
  ),
  "door-needed": explained(
    "The circle was not opened on this connection.",
    "Open it again; the app does so by itself.",
  ),
  "epoch-stale": explained(
    "The circle changed while this was being sent.",
    "It is sent again by itself after catching up.",
  ),
  "contest-refused": explained(
    "There is nothing to contest here, or too many already have.",
    "Catch up with the circle first.",
  ),
  "entry-conflict": explained("Another entry was accepted under the same id.", "Send it again as a new one."),
  "size-unpadded": explained("The length would have told something about the content.", "Update the app."),
  "size-oversize": explained("This is longer than the sanctuary takes.", "Shorten it or send it as a file."),
  "drop-refused": explained(
    "This invitation is not known here: it has expired, was taken back, or was never made.",
    "Ask for a new invitation.",
  ),
  "drop-used": explained(
    "Somebody has already knocked with this invitation.",
    "Ask for a new invitation; each works once.",
  ),
  "quota-full": explained(
    "The circle has used up the room that the host gives to one circle.",
    "Erase something, shorten the retention, or ask the host.",
  ),
  "rate-limited": explained("Too much was sent in a short time.", "It waits a moment and is sent again by itself."),
  "reader-slow": explained("The connection was too slow to follow.", "It reconnects and catches up by itself."),
  "admission-refused": explained(
    "The host lets circles be founded here only with a valid founding code.",
    "Ask the host for a founding link.",
  ),
  "keeper-refused": explained("Only the keeper key of the circle may do this.", "Ask a keeper of the circle."),
  "blob-refused": explained(
    "This attachment is not there, or not for you.",
    "Ask whoever shared it to share it again.",
  ),
  "ticket-refused": explained("The permission for this transfer is used up or too old.", "Try again."),
  "archive-refused": explained(
    "There is no archive for this recovery code here.",
    "Look at the code and at the address. What nobody kept or fetched for 400 days is gone.",
  ),
  "lock-refused": explained("The sanctuary does not hold this lock, or holds as many as it takes.", "Try again later."),
  "push-off": explained(
    "This sanctuary does not wake devices; its host has switched that off.",
    "Open the app to see what is new.",
  ),
  "push-refused": explained(
    "This browser's push service is none that the sanctuary knows.",
    "Open the app to see what is new, or use another browser.",
  ),
  "disk-full": explained(
    "The sanctuary's disk is full. Nothing was lost; nothing new is taken.",
    "Tell the host. Your words wait on this device.",
  ),
  "store-readonly": explained(
    "The sanctuary cannot write to its disk.",
    "Tell the host. Your words wait on this device.",
  ),
  "store-failed": explained(
    "The sanctuary's store reported an error.",
    "Tell the host. Your words wait on this device.",
  ),
  "shutting-down": explained("The sanctuary is being restarted.", "The app reconnects by itself."),
  "request-unknown": explained("The sanctuary has no such page.", "Check the address."),
  "request-malformed": explained("The sanctuary could not read this request.", "Reload the page."),
} as const satisfies Readonly<Record<SanctuaryErrorCode, Explained>>;

/** What a client finds out by itself. */
export const clientErrors = {
  "sanctuary-unreachable": explained(
    "The sanctuary cannot be reached just now.",
    "What you write waits here and goes out when it answers.",
  ),
  "sanctuary-misbehaved": explained(
    "The sanctuary answered something that makes no sense.",
    "Reload; if it stays, tell the host.",
  ),
  "host-differs": explained(
    "The sanctuary calls itself by another address than the one you opened.",
    "Open it at its own address, or ask the host to set PUBLIC_ORIGIN.",
  ),
  "log-broken": explained(
    "The circle's record was cut or changed on the sanctuary.",
    "Do not trust this sanctuary with this circle; tell the others another way.",
  ),
  "log-forked": explained(
    "The sanctuary showed different records to different members.",
    "Do not trust this sanctuary with this circle; tell the others another way.",
  ),
  "epoch-missed": explained(
    "This device lost step with the circle.",
    "It asks the others to be let back in; this can take until one of them is online.",
  ),
  "commit-invalid": explained(
    "A member sent a change that does not hold. It was passed over.",
    "If it goes on, the circle can remove that member.",
  ),
  "entry-invalid": explained(
    "A member sent something that could not be read. It was passed over.",
    "If it goes on, the circle can remove that member.",
  ),
  "law-invite": explained("By the circle's agreement this member may not invite.", "Ask someone who may."),
  "law-vouch": explained(
    "By the circle's agreement a newcomer needs more members to vouch.",
    "Wait for the others to vouch.",
  ),
  "law-remove": explained("By the circle's agreement this member may not remove others.", "Ask someone who may."),
  "law-agreement": explained(
    "By the circle's agreement this member may not change it.",
    "Propose the change to the circle.",
  ),
  "law-author": explained("Only the one who wrote it may take it back.", "Ask its author."),
  "law-name": explained("The name is empty, too long, or taken in this circle.", "Choose another name."),
  "law-foreign": explained("The change holds something that circles do not use.", "Update the app."),
  "law-motion": explained(
    "This cannot be proposed now: too many votes are open, or it names somebody who is not here.",
    "Wait until one of the votes is over.",
  ),
  "law-ballot": explained(
    "This ballot does not count: the vote is over, is not theirs to give, or was given before.",
    "Everyone who was here when the vote opened has one ballot.",
  ),
  "law-quorum": explained("Fewer members said yes than the agreement asks for.", "Wait for the others to vote."),
  "law-keeper": explained(
    "Only a keeper may do this, or the keeping was not handed on by both.",
    "Ask a keeper of the circle.",
  ),
  "law-trial": explained(
    "Newcomers on trial do not do this yet.",
    "Wait until the trial time of the agreement is over.",
  ),
  "law-hour": explained(
    "It is not the time for this: too early, too late, or made by a clock that is wrong.",
    "Look at the clock of this device. What has its time is done when the time has come.",
  ),
  "law-cloth": explained(
    "This cloth may not leave: by the agreement, or since it is not what was woven here with everyone's yes.",
    "Ask anew for what everyone's device weaves, or change the agreement first.",
  ),
  "law-round": explained("By the circle's agreement this member may not do this in a round.", "Ask someone who may."),
  "round-too-few": explained(
    "A sealed round needs three people: of two, each could open it alone.",
    "Use an exchange for two, or wait until there are three.",
  ),
  "round-keys": explained(
    "The device of a member is too old to take part in rounds.",
    "Ask them to update the app and to come in once more.",
  ),
  "round-busy": explained("A live round is going on.", "Wait until it is over."),
  "round-over": explained("This round is closed.", "What it held stands in the circle."),
  "round-twice": explained("A sealed sharing cannot be changed or given twice.", "Say more when the round has opened."),
  "round-unfit": explained(
    "What was given is not what this round asks for.",
    "A weaving takes a thread, how tight it is and its figure; other rounds take words.",
  ),
  "round-early": explained("The round is not complete yet.", "It opens when everyone is in, or at its deadline."),
  "round-turn": explained("Somebody else holds the piece.", "Wait for your turn, or for an invitation to reply."),
  "round-unknown": explained("There is no such round here.", "It may have been opened before you came."),
  "member-removed": explained("You are no longer a member of this circle.", "What you received stays on this device."),
  "knock-declined": explained("The circle did not let you in this time.", "Talk with the person who invited you."),
  "link-malformed": explained("This is not a complete link.", "Copy it again, from the first to the last character."),
  "circle-unknown": explained("There is no such circle on this device.", "Look at the list of your circles."),
  "member-unknown": explained("There is no such member in this circle.", "Look at the list of members."),
  "entry-unknown": explained("There is no such entry here.", "Look at the timeline."),
  "attachment-refused": explained(
    "This cannot be shared here: it is no picture or voice note that the app made, or it still carries details such as a place.",
    "Choose it anew; the app then leaves such details out.",
  ),
  "keeper-none": explained(
    "There is no keeper here besides you who could be told.",
    "Talk with somebody in the circle whom you trust, or leave quietly.",
  ),
  "input-invalid": explained(
    "Something that was typed cannot be used as it is.",
    "Read what is said about it and change it.",
  ),
  "part-missing": explained(
    "A part of the app did not arrive, or is not the one that this version was made with.",
    "Look at the network and reload. If it stays, do not go on here: tell the host, who can see with “nexus verify” what differs.",
  ),
  "vault-locked": explained("Another window has your circles open.", "Use that window, or take over here."),
  "vault-fenced": explained("Another window has taken over.", "Continue there, or take over here."),
  "vault-damaged": explained(
    "Something that is kept on this device is damaged.",
    "Restore from a backup, or ask to be invited again.",
  ),
  "vault-newer": explained(
    "A newer version of the app has opened what is kept here.",
    "Load this page again to have the newer version here, too.",
  ),
  "vault-closed": explained(
    "The browser closed the store that holds your circles, perhaps because it was told to clear its data.",
    "Open it again. If it is empty then, come back with what you keep elsewhere, or ask to be invited again.",
  ),
  "vault-wiped": explained(
    "What was kept on this device is being deleted, from another window or by the browser.",
    "Open the app again; it begins empty. Come back with what you keep elsewhere, or ask to be invited again.",
  ),
  "vault-full": explained("This device has no room left.", "Free some space; nothing that was saved is lost."),
  "keyring-locked": explained("Your circles are locked on this device.", "Unlock them first."),
  "lock-unset": explained("Nothing is set that could open the lock again.", "Choose a passphrase first."),
  "passphrase-short": explained(
    "This passphrase is too short.",
    "Take at least eight characters; a few words are best.",
  ),
  "passphrase-wrong": explained("This is not the passphrase.", "Try again, or use your recovery code."),
  "passkey-wrong": explained("This passkey does not open this device.", "Use your passphrase or your recovery code."),
  "passkey-unable": explained(
    "This passkey cannot keep a secret for the app, so it cannot unlock it.",
    "Use another passkey, or stay with the passphrase.",
  ),
  "passkey-declined": explained("No passkey was chosen.", "Try again, or use another way."),
  "code-needed": explained("A passkey can be lost with its device.", "Make a recovery code first."),
  "code-incomplete": explained("The recovery code is not complete: it has ten words.", "Look which words are missing."),
  "code-slip": explained("There is a slip in the recovery code.", "Compare it with what you wrote down, word by word."),
  "code-wrong": explained("This recovery code opens nothing here.", "If you made a newer one, use that."),
  "code-word-wrong": explained(
    "These are not the words that were asked for.",
    "Count from the first word of your code.",
  ),
  "archive-malformed": explained("This file is no archive, or not a whole one.", "Choose the file that you saved."),
  "archive-wrong": explained(
    "This recovery code does not open this archive.",
    "If you made a newer code, use that one.",
  ),
  "blueprint-malformed": explained(
    "This file is no blueprint, or says what a blueprint does not say.",
    "Ask whoever made it to save it again.",
  ),
  "blueprint-newer": explained("This blueprint was made with a newer version of the app.", "Update the app."),
  "blueprint-oversize": explained(
    "This file is larger than any blueprint.",
    "Choose the file that was saved as a blueprint.",
  ),
  "deck-malformed": explained(
    "This file is no deck of questions, or says what a deck does not say.",
    "Ask whoever made it to save it again.",
  ),
  "deck-newer": explained("This deck of questions was made with a newer version of the app.", "Update the app."),
  "deck-oversize": explained(
    "This file is larger than any deck of questions.",
    "Choose the file that was saved as a deck.",
  ),
  "member-adrift": explained(
    "This device has lost step with the circle.",
    "Ask someone inside for an invitation; what you received stays here.",
  ),
} as const satisfies Readonly<Record<Exclude<ErrorCode, SanctuaryErrorCode>, Explained>>;

export const errors: Readonly<Record<ErrorCode, Explained>> = { ...sanctuaryErrors, ...clientErrors };

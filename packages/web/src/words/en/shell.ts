/** The frame around the app: new builds, the home screen, invitations that come by camera or by hand. */
export const shell = {
  update: {
    heading: "A new version is here",
    body: "It is already on this device, whole and checked. What you have written stays as it is, and so does the app, until you take it.",
    number: (version: string) => `Version ${version}, fingerprint`,
    take: "Use it now",
    later: "Later",
  },
  install: {
    heading: "Put it on your home screen",
    body: "It opens like an app, also without a network, and the browser does not clear it away when you have not been here for a while.",
    ask: "Put it there",
    byHand: [
      "Tap Share, the square with an arrow, in Safari’s bar.",
      "Choose “Add to Home Screen”.",
      "Open it from there. It begins empty: bring your circles over from what you keep, or scan an invitation.",
    ],
    no: "Not now",
  },
  scan: "Scan it instead",
  woken: { title: "Something moved", body: "Something moved in a circle." },
  part: {
    heading: "This part of the app did not come",
    /** The same as in the sentences about refusals, which may be what did not come. */
    means: "A part of the app did not arrive, or is not the one that this version was made with.",
    next: "Look at the network and reload. If it stays, do not go on here: tell the host, who can see with “nexus verify” what differs.",
    again: "Try again",
  },
  bar: {
    label: "Safety",
    leave: "Leave this page now",
    leaveHint: "Or press Shift three times",
    lock: "Lock",
    lockNow: "Lock now",
    safety: "Safety",
  },
  /** A file of its own, with words of its own. */
  dull: { page: "/descaling-a-kettle.html", title: "How to descale a kettle" },
  neutral: {
    name: "Notes",
    /** Static, so one for each language: a browser reads it before any script. */
    manifest: "/notes.webmanifest",
  },
};

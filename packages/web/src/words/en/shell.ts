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
  part: {
    heading: "This part of the app did not come",
    again: "Try again",
  },
};

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
  scan: {
    begin: "Scan it instead",
    heading: "Hold the camera over the picture of the invitation",
    sight: "What the camera sees",
    asking: "Your browser will ask whether the camera may be used.",
    looking: "Looking. What the camera sees stays on this device.",
    refused:
      "The camera stays off: this browser was told not to allow it. You can change that in the browser’s settings for this page, or choose a picture.",
    none: "There is no camera to use here. You can choose a picture instead.",
    other: {
      "something else": "That is a code, but no invitation.",
      nothing: "No code was found in that picture.",
    },
    file: "Choose a picture",
    close: "Stop scanning",
  },
  part: {
    heading: "This part of the app did not come",
    again: "Try again",
  },
};

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
  wake: {
    heading: "Being told when something moves",
    text: "This device can show “Something moved in a circle” while the app is closed. It says no name and no word, and comes some minutes later, so that nobody can tell from it who wrote when.",
    honest:
      "For that, your browser’s maker learns that this sanctuary wakes this device, and when; and the sanctuary keeps an address for waking it. Neither learns a word. It works for the circles of the sanctuary that this app comes from.",
    begin: "Tell me on this device",
    stop: "Stop telling me",
    on: "It is on, on this device.",
    refused: "The browser was told not to show such messages for this page. You can change that in its settings.",
    impossible:
      "This browser cannot do it here. On an iPhone, put the app on the home screen first and open it from there.",
    closed: "Open your circles first, then it can be turned on here.",
    push: { title: "Something moved", body: "Something moved in a circle." },
  },
  part: {
    heading: "This part of the app did not come",
    again: "Try again",
  },
};

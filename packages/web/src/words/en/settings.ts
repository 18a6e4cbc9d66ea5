/** The settings. */
export const settings = {
  heading: "Settings",
  language: {
    heading: "Language",
    label: "The app speaks",
    own: "As this browser prefers",
    /** Each in its own language, so that it is found by who needs it. */
    names: { en: "English", es: "Español" },
  },
  light: {
    heading: "Light",
    label: "The paper is",
    system: "as this device has it",
    day: "bright, as by day",
    night: "dark, as by night",
  },
  look: {
    heading: "Name and icon",
    label: "This window shows itself as",
    own: "The Nexus",
    hint: "“Notes” gives the window a plain name and a plain icon, and is what an installation from now on is called.",
    honest:
      "If you have already put this app on your home screen, its icon there stays as it is. Choose here, take the old icon off, then put it there again.",
  },
  colours: {
    heading: "Colours of feelings",
    text: "In these colours you see feelings on this device: on the field, and in every cloth. The others see their own.",
    usual: "Back to the usual colours",
    apart: "All eight can be told apart, also by people who see fewer colours.",
    /** By whose eyes hardly tell the two apart. */
    alike: {
      usual: (one: string, other: string) => `“${one}” and “${other}” now look nearly the same.`,
      protan: (one: string, other: string) => `To eyes that miss red, “${one}” and “${other}” look nearly the same.`,
      deutan: (one: string, other: string) => `To eyes that miss green, “${one}” and “${other}” look nearly the same.`,
      tritan: (one: string, other: string) => `To eyes that miss blue, “${one}” and “${other}” look nearly the same.`,
    },
  },
  keeping: {
    heading: "Keeping",
    text: "A lock, a way back, and everything you have here as a file.",
    open: "Keep my way",
  },
  devices: {
    heading: "My devices",
    text: "One journal on your phone and your computer, if you like.",
    open: "See and link my devices",
  },
  safety: {
    heading: "Safety",
    text: "People to call, leaving this page at once, and what to do when somebody is in danger.",
    open: "Go to Safety",
  },
  reminders: {
    heading: "Reminders",
    text: "A quiet notice at times that you choose. There are none unless you add one.",
    open: "Gentle reminders",
  },
  about: {
    heading: "About this app",
    version: (version: string) => `Version ${version}`,
    build: "Build",
    unknown: "The sanctuary does not answer just now, so the build cannot be told.",
    promise:
      "A web page is delivered fresh each time. Somebody who controls the server could send you changed code. We make this hard to do unseen; we cannot make it impossible.",
    check: "Anyone can check what this address serves, from another computer, with",
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
  },
};

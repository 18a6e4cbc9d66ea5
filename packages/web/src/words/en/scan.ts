/** Invitations that come by camera. */

export const scan = {
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
};

/** Los propios dispositivos: enlazarlos, verlos, sacar uno. */
import type { devices as en } from "../en/devices.ts";
import { counted } from "./count.ts";

export const devices = {
  heading: "Mis dispositivos",
  lead: "Tu diario puede estar a la vez en tu teléfono y en tu ordenador: lo que escribes en uno llega al otro.",
  circles:
    "Tus círculos se quedan en el dispositivo que entró en ellos. Para estar en uno también desde aquí, pide que te inviten como invitarías a una persona.",
  blind: "El santuario lo transmite y no puede leerlo. Para él, tus dispositivos son un pequeño círculo más.",
  name: "¿Cómo se llamará este dispositivo?",
  nameHint: "Cada dispositivo necesita un nombre propio.",
  names: { phone: "Mi teléfono", tablet: "Mi tableta", computer: "Mi ordenador" },
  by: "Se comunican a través de",
  founding: "Un enlace de fundación de este santuario",
  foundingHint: "Aún no tienes ningún círculo aquí, y por eso lo pide. Lo tiene su anfitrión.",
  link: "Enlazar otro dispositivo",
  list: "Enlazados",
  isThis: "Este dispositivo",
  since: (day: string) => `Desde el ${day}`,
  first: "Desde el principio",
  untold: (count: number) =>
    counted(count, { one: "Una entrada va camino de los demás.", other: `${count} entradas van camino de los demás.` }),
  tooLong:
    "Alguna entrada no se puede transmitir, por ser demasiado larga o estar dañada. Se queda en este dispositivo.",
  allTold: "Aquí no queda nada por transmitir.",
  offline: "Ahora no se llega al santuario. Lo que escribes espera aquí y sale solo.",
  invitation: {
    heading: "Toma ahora el otro dispositivo",
    text: "Escanea esto con su cámara, o abre allí el enlace. Si la aplicación ya está allí, pega el enlace donde pide uno.",
    qrAlt: "El enlace como imagen para escanear",
    label: "Enlace para un dispositivo",
    expires: (moment: string) => `Vale hasta el ${moment}, para un solo dispositivo. No se lo enseñes a nadie más.`,
    withdraw: "Retirar el enlace",
  },
  knock: {
    heading: (name: string) => `«${name}» pide que lo enlaces`,
    words: "Sus cuatro palabras",
    compare: "Mira el otro dispositivo. Solo si muestra las mismas cuatro palabras es el que tienes en la mano.",
    warning: "Quien lo tenga leerá todo tu diario.",
    yes: "Las palabras son las mismas: enlazarlo",
    no: "No es mío",
    noAsk: "¿Rechazarlo? Entonces su enlace queda gastado.",
    noYes: "Rechazarlo",
  },
  join: {
    heading: "Enlazar este dispositivo",
    text: "Este dispositivo y el que mostró el enlace tendrán un solo diario: todo lo que hay en uno y en otro.",
    warning:
      "Sigue solo si ese otro dispositivo es tuyo y acabas de hacer el enlace. Con un enlace de otra persona, le darías todo tu diario.",
    go: "Pedir que lo enlacen",
    not: "No enlazar",
    taken:
      "Este dispositivo ya está enlazado con otros. Para enlazarlo en otra parte, sácalo aquí primero; luego abre otra vez el enlace.",
  },
  waiting: {
    heading: "Mira ahora el otro dispositivo",
    words: "Tus cuatro palabras",
    compare: "También muestra cuatro palabras. Di que sí allí si son las mismas.",
    withdraw: "Dejar de pedirlo",
  },
  declined: "El otro dispositivo no enlazó este. Haz allí un enlace nuevo si quieres probar otra vez.",
  removed: "Este dispositivo fue sacado. El diario que tiene se queda aquí; no le llega nada nuevo.",
  adrift:
    "Este dispositivo ha perdido el paso de los demás. Haz un enlace en uno de ellos y ábrelo aquí; no se pierde nada.",
  anew: "Empezar de nuevo",
  remove: {
    name: "Sacar",
    label: (name: string) => `Sacar ${name}`,
    ask: (name: string) =>
      `¿Sacar ${name}? Desde entonces no le llega nada nuevo. Lo que ya tiene se queda en él: si está perdido, quien lo desbloquee puede leerlo.`,
    yes: "Sacarlo",
    no: "Dejarlo",
  },
  leave: {
    name: "Sacar este dispositivo",
    ask: "¿Sacar este dispositivo? Su diario se queda aquí y los demás conservan el suyo; desde entonces cada uno va por su lado.",
    yes: "Sacarlo",
    no: "Dejarlo",
  },
} satisfies typeof en;

/** Guardar el camino: el bloqueo, los caminos de vuelta, y lo que se puede llevar. */
import type * as en from "../en/keeping.ts";

/** "tercera": el lugar de una palabra en el código. */
const places: readonly string[] = [
  "primera",
  "segunda",
  "tercera",
  "cuarta",
  "quinta",
  "sexta",
  "séptima",
  "octava",
  "novena",
  "décima",
];
const placeOf = (number: number) => places[number - 1] ?? `${number}`;

export const unlock = {
  heading: "Qué bueno que vuelves",
  lead: "Tus círculos están bloqueados en este dispositivo.",
  passphrase: "Tu frase de paso",
  open: "Desbloquear",
  opening: "Un momento. Tarda un poco a propósito.",
  passkey: "Desbloquear con una llave de acceso",
  otherWays: "Así no puedo entrar",
  code: "Tu código de recuperación",
  codeHint: "Diez palabras. Da igual si van con mayúsculas o con espacios de más.",
  useCode: "Usar el código de recuperación",
  forgotten: "No tengo a mano ninguno de los dos",
  forgottenText:
    "Sin la frase de paso, una llave de acceso o el código de recuperación, nadie puede abrir lo que hay aquí; nosotros tampoco. Puedes empezar de nuevo aquí, desde una copia si la tienes.",
  restore: "Empezar de nuevo en este dispositivo",
} satisfies typeof en.unlock;

export const code = {
  slip: (place: number) => `Mira la ${placeOf(place)} palabra.`,
  incomplete: (count: number) => `Van ${count} de 10 palabras.`,
} satisfies typeof en.code;

export const recovery = {
  title: "Código de recuperación",
  heading: "Tu camino de vuelta",
  lead: "Diez palabras. Con ellas y una copia vuelves a encontrar tus círculos si pierdes este dispositivo.",
  keepSafe: "Apúntalas en papel, o guárdalas donde guardas esas cosas. Quien las tenga puede hacerse pasar por ti.",
  list: "Tu código de recuperación",
  copy: "Copiar",
  save: "Guardar como archivo",
  print: "Imprimir",
  fileName: "codigo-de-recuperacion.txt",
  fileText: (words: string, date: string) =>
    `Código de recuperación, ${date}\n\n${words}\n\nGuárdalo donde solo mires tú.\n`,
  check: "Para que no quede ningún error, escribe dos de ellas",
  word: (at: number) => `La ${placeOf(at)} palabra`,
  done: "Está apuntado",
  later: "Ahora no",
} satisfies typeof en.recovery;

export const card = {
  keepHeading: "Guarda tu camino de vuelta",
  keep: "Tus círculos viven solo en este dispositivo. Diez palabras en un papel y una copia guardada te traen de vuelta si se pierde.",
  keepNow: "Hacer un código de recuperación",
  askedHeading: (name: string) => `${name} te pide algo`,
  asked: "¿Ayudarías a traerle de vuelta, si un día lo pierde todo?",
  askedNow: "Mirarlo",
  testHeading: "¿Tienes a mano tus diez palabras?",
  test: "Escribe dos de ellas, y sabrás que tu camino de vuelta vale.",
  testNow: "Así es",
  testLost: "No las encuentro",
  notNow: "Ahora no",
} satisfies typeof en.card;

export const keeping = {
  lead: "Todo lo que tienes aquí está en este dispositivo, sellado. Aquí decides qué lo abre, y cómo encuentras la vuelta.",
  done: "Hecho.",
  code: {
    heading: "Camino de vuelta",
    none: "Todavía no hay código de recuperación. Sin él, perder el dispositivo es perder los círculos.",
    made: (day: string) => `Hiciste un código de recuperación el ${day}.`,
    make: "Hacer un código de recuperación",
    another: "Hacer otro",
    anotherHint:
      "El nuevo ocupa el lugar del anterior, también para las copias desde entonces. Quienes guardan partes del antiguo necesitan partes nuevas.",
  },
  people: {
    heading: "Personas que pueden traerme de vuelta",
    text: "Si se perdieran este dispositivo y también tus diez palabras, personas de tus círculos pueden traerte de vuelta juntas.",
    open: "Elegir o mirar",
  },
  lock: {
    heading: "Bloqueo",
    open: "Quien abra este navegador puede leer tus círculos.",
    locked: "Una frase de paso bloquea tus círculos en este dispositivo.",
    byPasskey: "Una llave de acceso bloquea tus círculos en este dispositivo.",
    new: "Una frase de paso nueva",
    hint: "Lo mejor son cuatro o cinco palabras que solo tú juntarías.",
    withoutCode: "Todavía no tienes código de recuperación: una frase de paso olvidada no se puede recuperar.",
    set: "Poner la frase de paso",
    change: "Cambiar la frase de paso",
    remove: "Quitar el bloqueo",
    removeAsk: "Entonces quien abra este navegador puede leer tus círculos.",
    removeYes: "Quitarlo",
    keep: "Dejarlo",
    setting: "Un momento. Tarda un poco a propósito.",
    now: "Bloquear ahora",
    after: "Se bloquea solo si no se usa durante",
    spans: { 1: "1 minuto", 5: "5 minutos", 15: "15 minutos", 60: "1 hora", 0: "nunca" },
  },
  passkeys: {
    heading: "Llaves de acceso",
    text: "Una llave de acceso desbloquea con tu dedo, tu cara o una llave física. Es algo añadido: guarda el código de recuperación.",
    needsCode: "Haz primero un código de recuperación. Una llave de acceso se puede perder con su dispositivo.",
    made: (day: string) => `desde el ${day}`,
    name: "¿Cómo la llamamos?",
    add: "Añadir una llave de acceso",
    remove: "Quitar",
    removeLabel: (name: string) => `Quitar la llave de acceso ${name}`,
    removeAsk: (name: string) => `${name} ya no desbloqueará tus círculos.`,
    suggestion: "Este dispositivo",
  },
  archive: {
    heading: "Copia",
    text: "Una copia guarda todo lo que tienes aquí, sellado. Con ella y tu código de recuperación encuentras tus círculos en otro dispositivo.",
    next: "Tu código está hecho. Lo que abre es una copia: guarda una ahora, en otro sitio que el código.",
    needsCode: "Haz primero un código de recuperación: es lo que abre una copia.",
    save: "Guardar una copia como archivo",
    fileName: (day: string) => `nexus-${day}.archive`,
    restore: "Traer una de vuelta",
  },
  shelf: {
    hint: "Un santuario la guarda sellada. Quien lo lleva ve qué tamaño tiene y a qué hora llegó, no lo que hay dentro. Entonces te basta con tu código y la dirección para volver.",
    keep: (host: string) => `Guardarla también en ${host}`,
    kept: (host: string, day: string) =>
      `${host} también la guarda, como era el ${day}. Después de cambios se renueva sola, una vez al día.`,
    soon: (host: string) => `${host} también la guardará, en cuanto se pueda llegar allí.`,
    stop: "Dejar de guardarla allí",
    stopLabel: (host: string) => `Dejar de guardarla en ${host}`,
    stopAsk: (host: string) => `La copia en ${host} se borra.`,
    stopYes: "Borrarla allí",
    stay: "Dejarla",
    needsNewer: "Para guardarla también en un santuario, haz primero otro código de recuperación.",
  },
  along: {
    heading: "Para leer en otro sitio",
    text: "Lo que recibiste y escribiste, y tu diario, para cualquier navegador o programa. Quien tenga estos archivos puede leerlos.",
    page: "Guardar una página para leer e imprimir",
    data: "Guardarlo como datos",
    others: "En formas para otros programas",
    entries: "El diario como tabla (CSV)",
    body: "El cuerpo por horas, como tabla (CSV)",
    fhir: "El pulso y su variación como HL7 FHIR",
    mhealth: "El pulso como Open mHealth",
    fileName: "nexus",
    words: {
      title: "De The Nexus",
      journal: "Diario",
      checkedIn: "Dijo cómo está",
      retracted: "Retirado",
      joined: "Entró",
      gone: "Se fue",
      gap: "Puede que falte algo aquí.",
      attachment: "(con un archivo)",
    },
  },
  erase: {
    heading: "Borrarlo todo",
    text: "Todo lo que hay aquí se va: círculos, diario, llaves y ajustes. Las demás personas conservan lo que les contaste.",
    archives: "Las copias que los santuarios guardan para ti también se van, si se puede llegar a ellos.",
    circles: "En los santuarios",
    mine: (circle: string) => `Borrar ${circle} para todo el mundo`,
    mineAsk: (circle: string) =>
      `Todo lo de ${circle} se borra en su santuario, para todo el mundo. No se puede recuperar.`,
    leave: (circle: string) => `Irme de ${circle}`,
    leaveAsk: (circle: string) => `En ${circle} verán que te fuiste.`,
    yes: "Sí",
    no: "Ahora no",
    here: "Borrar todo lo de aquí",
    ask: "Sin una copia y su código de recuperación no se puede recuperar nada. ¿Borrarlo todo en este dispositivo?",
    hereYes: "Borrarlo todo",
    done: "Ya no queda nada",
    doneText: "En este navegador no queda nada de ello.",
  },
};

export const restore = {
  title: "Traerlo de vuelta",
  heading: "Ya estuve aquí",
  back: "Qué bueno que vuelves",
  wiped:
    "Este navegador tuvo círculos tuyos, y ha vaciado lo que guardaba. Lo que conserves en otro sitio los trae de vuelta.",
  lead: "Tu código de recuperación y una copia traen tus círculos de vuelta a este dispositivo.",
  code: "Tu código de recuperación",
  from: "Dónde está la copia",
  fromFile: "En un archivo",
  fromSanctuary: "En un santuario",
  address: "La dirección del santuario",
  file: "La copia",
  choose: "Elegir el archivo",
  open: "Traerlo de vuelta",
  opening: "Un momento.",
  byPeople: "También he perdido mis palabras",
  byPeopleHint: "Si personas de tus círculos guardan partes de tu código, pueden traerte de vuelta.",
  without:
    "Si no tienes una copia, pide una invitación a alguien de tu círculo. Lo que compartan desde entonces podrás leerlo.",
};

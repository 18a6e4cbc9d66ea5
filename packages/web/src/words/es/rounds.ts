/** Las rondas: abrir una, sellar, la palabra que pasa de mano en mano, el intercambio. */
import type { PartWords } from "../later.ts";
import { counted, people } from "./count.ts";

const devices = (count: number) => counted(count, { one: "un dispositivo", other: `${count} dispositivos` });
const few = ["cero", "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"];
const inWords = (count: number) => few[count] ?? String(count);
const sentence = (text: string) => text.replace(/^./, (first) => first.toUpperCase());

const card = {
  between: (name: string) => `Entre ${name} y tú`,
  goTo: "Ir a la ronda",
  share: "Compartir, o pasar",
  come: "Entrar",
  readAll: "Leerlo todo",
  seeIt: "Verlo",
  toThe: (way: string, title: string) => `${way}: ${title}`,
};

const foot = {
  label: "Rondas",
  open: "Abrir una ronda",
  waits: "Te espera:",
  between: (name: string) => `Con ${name}:`,
  waitsHome: "Te espera",
};

const stands = {
  openUntil: (when: string) => `Abierta hasta: ${when}.`,
  isIn: (count: number, of: number) =>
    count === 0
      ? "Todavía no ha entrado nadie."
      : sentence(
          `${counted(count, { one: "ha entrado una", other: `han entrado ${inWords(count)}` })} de ${people(of)}.`,
        ),
  extended: (when: string) => `A su hora faltaba gente, así que sigue hasta: ${when}.`,
  allIn: "Ya está todo el mundo. Va a abrirse.",
  timeOver: "Se cumplió su tiempo. Va a abrirse.",
  opened: "Se ha abierto.",
  returned: "A su hora faltaba gente. Queda sin abrir, y cada quien conserva sus palabras.",
  unopened: "Lo que se selló no se pudo abrir. Cada quien conserva sus palabras.",
  void: "Quedan muy pocas de sus personas para abrirla. Queda sin abrir, y cada quien conserva sus palabras.",
  cancelled: (name: string) => `${name} la terminó sin abrirla. Cada quien conserva sus palabras.`,
  cancelledByMe: "La terminaste sin abrirla. Cada quien conserva sus palabras.",
  gathering: "La gente va llegando.",
  with: (name: string) => `La palabra la tiene ${name}.`,
  withMe: "La palabra la tienes tú.",
  all: "Todo el mundo tuvo la palabra.",
  leaving: "Llega a su fin.",
  over: "Ha terminado.",
  voidPiece: "Terminó antes de que todo el mundo tuviera la palabra.",
  endedPiece: (name: string) => `${name} la terminó.`,
  endedPieceByMe: "La terminaste.",
  asked: (name: string) => `${name} te hace una pregunta. Las dos respuestas se abren a la vez.`,
  askedByMe: (name: string) => `Le hiciste una pregunta a ${name}. Las dos respuestas se abren a la vez.`,
  bothIn: "Las dos personas han respondido. Va a abrirse.",
  bothOpen: "Las dos respuestas se han abierto.",
  unanswered: "Terminó sin respuesta. No se abrió nada.",
};

const sealed = {
  words: "Tus palabras",
  wordsHint: "Mientras escribes, se guardan en este dispositivo.",
  note: "Aviso de contenido",
  means: (threshold: number, count: number) =>
    `Lo que selles no lo puede leer nadie, ni quien cuida el círculo ni el santuario, hasta que ${inWords(threshold)} de sus ${devices(count)} lo abran todo a la vez.`,
  seal: "Sellar lo mío",
  pass: "Pasar",
  passFine: "Pasar siempre está bien. Hasta que la ronda se abra, se ve igual que compartir.",
  sealAsk: "¿Sellar estas palabras? Después ya no las puede cambiar nadie, tú tampoco.",
  sealYes: "Sellarlas",
  sealNo: "Todavía no",
  passAsk: "¿Pasar esta vez? Cuenta como haber entrado, y no se puede cambiar.",
  passYes: "Pasar",
  passNo: "Todavía no",
  waiting: "Lo tuyo está sellado, y sale cuando el santuario responda.",
  isIn: "Ya estás dentro. Se abre sola, también mientras no estás.",
  mine: "Lo que sellaste",
  mineHint: "Está solo en este dispositivo, hasta que la ronda se abra.",
  minePass: "Pasaste.",
  keep: "Tus palabras, como las sellaste",
  begun: "Lo que escribiste y no compartiste",
  without: "Esta ronda sigue sin ti; la lees cuando se abra.",
  resting: "Estás en descanso, así que esta ronda no te espera; la lees cuando se abra.",
};

const who = {
  heading: "Quién ha entrado",
  hint: "Compartir y pasar se ven igual.",
  in: "ha entrado",
  notYet: "todavía no",
  gone: "ya no está aquí",
};

const when = {
  heading: "Cuándo se abre",
  rule: (moment: string, quorum: number, count: number) =>
    quorum >= count
      ? "En cuanto esté todo el mundo."
      : `En cuanto esté todo el mundo; o bien ${moment}, si para entonces han entrado ${inWords(quorum)} de ${people(count)}.`,
  extend: "Si son menos, sigue otro tanto, para que nadie vaya con prisas.",
  return: "Si son menos, queda sin abrir, y cada quien conserva sus palabras.",
  sure: "¿Es seguro?",
  sureWords: (threshold: number, count: number) =>
    `Lo que cada persona comparte está cerrado, y la llave está cortada en ${inWords(count)} partes, una en cada dispositivo. Hacen falta ${inWords(threshold)} para abrirlo; aunque ${counted(count - threshold, { one: "falte una", other: `falten ${inWords(count - threshold)}` })}, se abre igual. La aplicación solo entrega su parte cuando está todo el mundo o se cumplió el tiempo, y cuando ${inWords(threshold)} dispositivos tienen el mismo conjunto.`,
  peek: (threshold: number) =>
    `Si ${inWords(threshold)} personas cambiaran su aplicación para hacer trampa, y lo hicieran de acuerdo, podrían mirar antes. Menos no pueden, y nadie puede cambiar lo que se selló.`,
};

const closing = {
  lead: "Sus dispositivos comprueban que tienen todos lo mismo, y lo abren todo a la vez. No tienes que hacer nada.",
  agreed: (count: number, of: number) =>
    `De los ${inWords(of)} dispositivos que hacen falta, ${counted(count, { one: "ya coincide uno", other: `ya coinciden ${inWords(count)}` })}.`,
  away: "Sigue en cuanto bastante gente abra la aplicación.",
};

const open = {
  heading: "Lo que se compartió",
  passed: (names: string) => `Pasaron esta vez: ${names}.`,
  absent: (names: string) => `Esta vez no: ${names}.`,
  absentMe: "Esta vez no estuviste.",
  unreadable: (name: string) => `Lo que selló ${name} no lo puede leer nadie.`,
  faults: "Lo que no fue bien",
  fault: {
    "bad-share": (name: string) => `El dispositivo de ${name} dio una parte de una llave que no encaja. No se usó.`,
    "double-close": (name: string) =>
      `El dispositivo de ${name} dio por buenos dos conjuntos distintos. Los dos se guardan como prueba.`,
    "round-unfit": (name: string) => `El dispositivo de ${name} selló algo que esta ronda no pide. Se dejó fuera.`,
    unreadable: (name: string) => `Lo que selló el dispositivo de ${name} no lo puede leer nadie.`,
  },
  faultHint: "También puede hacerlo una aplicación rota. Habla con esa persona antes de juzgar.",
};

/** Tejer en común: cada cual da un hilo. */
const weaving = {
  form: "Tejido en común",
  line: "Cada persona elige un hilo, en privado. Todos se tejen juntos a la vez.",
  ask: "¿Cómo estás hoy, en un hilo?",
  hint: "Cada color es un sentimiento. No hacen falta palabras, y ningún hilo llevará nombre.",
  thread: "Tu hilo",
  strength: "¿Con qué fuerza?",
  strengths: { full: "Del todo", soft: "Suavemente" },
  tension: "¿Cómo de apretado?",
  tensions: { loose: "Flojo", even: "Medio", tight: "Apretado" },
  motif: "¿Qué figura?",
  motifs: { star: "Estrella", diamond: "Rombo", table: "Mesa", rose: "Rosa" },
  one: (thread: string, tension: string, motif: string) => sentence(`${thread}, ${tension}, como ${motif}.`),
  means: (threshold: number, count: number) =>
    `Nadie puede ver tu hilo, ni quien cuida el círculo ni el santuario, hasta que ${inWords(threshold)} de sus ${devices(count)} lo abran todo a la vez.`,
  seal: "Sellar mi hilo",
  sealAsk: "¿Sellar este hilo? Después ya nadie puede cambiarlo, tampoco tú.",
  sealYes: "Sellarlo",
  heading: "Lo que se tejió",
  threads: (count: number, feelings: string) =>
    sentence(`${counted(count, { one: "un hilo", other: `${inWords(count)} hilos` })}: ${feelings}.`),
  times: (name: string, count: number) =>
    counted(count, { one: name.toLowerCase(), other: `${name.toLowerCase()} (${count} veces)` }),
  figures: (names: string) => `Figuras: ${names}.`,
  beaten: (names: string) => `Tensión: ${names}.`,
  nobodys: "Su orden sale solo de los hilos, para que ninguno sea de nadie. Ahora es parte de la tela del círculo.",
  tooFew: "Menos de tres personas dieron un hilo. Se vería de quién es, así que no se teje nada.",
  toCloth: "Ver toda la tela",
};

const remind = {
  summary: "Recordármelo",
  label: "¿Cuándo te lo recuerda este dispositivo?",
  never: "Nunca",
  hour: "Dentro de una hora",
  hours: "Dentro de tres horas",
  before: "Tres horas antes de que se cumpla su tiempo",
  set: (when: string) => `Este dispositivo te lo recuerda: ${when}.`,
  honest: "Llega mientras la aplicación está abierta, también al fondo, y no nombra ni la ronda ni el círculo.",
};

const moods = {
  ask: { before: "¿Cómo estás, antes de empezar?", after: "¿Cómo estás ahora?" },
  hint: "Solo se muestra lo que dicen tres o más, y solo en conjunto.",
  tell: "Decirlo",
  told: { before: "Ya dijiste cómo estás.", after: "Ya dijiste cómo estás ahora." },
  heading: "Cómo estaban",
  before: (count: number, place: string) => `Antes, entre ${inWords(count)}: ${place}.`,
  after: (count: number, place: string) => `Después, entre ${inWords(count)}: ${place}.`,
};

const piece = {
  whoIsHere: "Quién está aquí",
  here: "está aquí",
  notHere: "todavía no está",
  arrive: "Aquí estoy",
  arrived: "Ya estás aquí. Empieza cuando quien la cuida lo diga.",
  arrivedKeeper: "Ya estás aquí. Empieza cuando sientas que es el momento.",
  keepers: (names: string, count: number) =>
    `${names} ${counted(count, { one: "cuida", other: "cuidan" })} esta ronda.`,
  keepersMe: "Cuidas esta ronda.",
  needsSecond: "Según el acuerdo, una ronda en vivo la cuidan dos personas. Falta una más para que pueda empezar.",
  hold: "Cuidarla también",
  begin: "Empezar",
  order: "El orden",
  orderHint: "Todo el mundo tiene la palabra una vez. Quien no quiera hablar, la pasa.",
  with: (name: string) => `La palabra la tiene ${name}`,
  withMe: "La palabra la tienes tú",
  all: "Todo el mundo tuvo la palabra",
  allHint: "Quien cuida la ronda sigue con la despedida.",
  takeYourTime: "Tómate tu tiempo; nada te corta. También puedes pasarla sin decir nada.",
  after: (names: string) => `Después: ${names}.`,
  last: "Después ya no queda nadie.",
  listening: "Escuchas. La palabra te llega a su tiempo.",
  listened: "Ya tuviste la palabra. Ahora escuchas.",
  soft: (minutes: number) =>
    counted(minutes, {
      one: "Más o menos un minuto por persona.",
      other: `Más o menos ${minutes} minutos por persona.`,
    }),
  softOver: "El tiempo acordado se cumplió. Termina a tu ritmo.",
  softOverOther: (name: string) => `El tiempo acordado se cumplió. ${name} termina a su ritmo.`,
  turn: { spoke: "ya habló", passed: "pasó", away: "no estuvo", now: "tiene la palabra", next: "le llegará" },
  said: "Lo que se dijo",
  nothing: "No se dijo nada.",
  say: "Di algo",
  sayIt: "Decirlo",
  invite: "Las demás personas pueden responder a esto",
  invited: "Puedes responder",
  reply: "Responder",
  replyTo: (name: string) => `Responder a ${name}`,
  sendReply: "Enviar",
  noReply: "Dejarlo",
  handOn: "Pasar la palabra",
  handOnBare: "Pasar",
  silence: "Un silencio en común",
  silenceLabel: "¿Cuánto tiempo?",
  silences: (minutes: number) => sentence(counted(minutes, { one: "un minuto", other: `${inWords(minutes)} minutos` })),
  keepSilence: "Guardarlo",
  silenceNow: (when: string) => `Silencio en común, hasta: ${when}.`,
  silenceWas: (minutes: number) =>
    sentence(
      counted(minutes, {
        one: "un minuto de silencio en común.",
        other: `${inWords(minutes)} minutos de silencio en común.`,
      }),
    ),
  keeping: "Cuidas esta ronda",
  handOnFor: (name: string) => `Pasar la palabra por ${name}`,
  handOnForAsk: (name: string) => `¿No está ${name}? Su turno termina, y la palabra sigue.`,
  handOnForYes: "Pasarla",
  handOnForNo: "Esperar",
  toLeaving: "Ir a la despedida",
  toLeavingAsk: (count: number) =>
    count === 0
      ? "Todo el mundo tuvo la palabra. ¿Ir a la despedida?"
      : "Todavía falta gente por tener la palabra. ¿Ir a la despedida de todos modos?",
  toLeavingYes: "Seguir",
  toLeavingNo: "Quedarse",
  leaving: "La despedida",
  leavingLead: "Habló quien quiso hablar.",
  end: "Terminar la ronda",
  endAsk: "¿Terminarla para todo el mundo?",
  endYes: "Terminarla",
  endNo: "Todavía no",
};

const exchange = {
  heading: "Un intercambio entre dos",
  lead: "Las dos personas responden a la misma pregunta. Las dos respuestas se abren en el mismo momento, así que nadie tiene que ir primero.",
  who: "¿Con quién?",
  nobody: "Todavía no hay nadie más aquí.",
  question: "Tu pregunta",
  questionHint: "Tú también la respondes.",
  decks: "¿Qué preguntas?",
  own: "Con tus palabras",
  another: "La siguiente",
  before: "La anterior",
  askNobody: "Preguntar",
  choose: "Elige arriba a quién le preguntas.",
  ask: (name: string) => `Preguntarle a ${name}`,
  quiet: "Las demás personas del círculo no ven nada de esto.",
  means: (name: string) => `Lo que selles solo lo puede leer ${name}, y solo cuando también haya sellado su respuesta.`,
  theirs: (name: string) => `${name} ya selló su respuesta.`,
  theirsNot: (name: string) => `${name} todavía no ha respondido.`,
  stop: "Dejarlo aquí",
  stopFine: "Puedes dejarlo cuando quieras. Entonces desaparece para las dos personas, y nadie lee nada.",
  stopAsk: (name: string) => `¿Dejarlo? Desaparece para ti y para ${name}, con las respuestas.`,
  stopYes: "Dejarlo",
  stopNo: "Seguir",
  isIn: (name: string) => `Tu respuesta está sellada. Se abre junto con la de ${name}.`,
  answer: "Tu respuesta",
  mine: "Lo que sellaste",
  until: (when: string) => `Está abierto hasta: ${when}. Después desaparece, sin leerse.`,
  openUntil: (when: string) => `Hasta: ${when}; o hasta que hayan respondido las dos personas.`,
  next: "Seguir con la pregunta siguiente",
  gone: "Este intercambio ya no está aquí.",
};

const decks = {
  heading: "Preguntas tuyas",
  title: "¿Cómo se llaman?",
  questions: "Las preguntas",
  questionsHint: "Una en cada línea, de ligera a honda. Se guardan en este dispositivo.",
  keep: "Guardarlas",
  file: "Leer un archivo que te pasaron",
  passOn: "Guardar como archivo",
  passOnLabel: (title: string) => `Guardar como archivo: ${title}`,
  forget: "Olvidar",
  forgetLabel: (title: string) => `Olvidar: ${title}`,
  forgetAsk: "¿Olvidar estas preguntas en este dispositivo?",
  forgetYes: "Olvidarlas",
  forgetNo: "Conservarlas",
};

const opening = {
  heading: "Abrir una ronda",
  lead: "Una forma de compartir en la que nadie tiene que ir primero.",
  ready: "Preparadas en este círculo",
  plain: "O desde el principio",
  sealedLine: "Cada quien escribe por su cuenta, en horas o días. Todo se abre a la vez.",
  pieceLine: "En vivo, una persona tras otra. Quien tiene la palabra habla; las demás escuchan.",
  exchangeLine: "Dos personas responden a la misma pregunta. Las dos respuestas se abren a la vez.",
  tooFew: (count: number) =>
    `Una ronda sellada necesita tres personas; aquí ${counted(count, { one: "hay una", other: `hay ${inWords(count)}` })}. Entre dos, cada una podría abrirla por su cuenta, así que no estaría sellada. El intercambio está hecho para dos.`,
  tooFewTitle: "Para una ronda sellada son muy pocas",
  notAllowed: "Según el acuerdo de este círculo, las rondas las abre quien lo cuida.",
  busy: "Hay una ronda en vivo. Otra puede empezar cuando termine.",
  title: "¿Cómo se llama?",
  prompt: "¿A qué responde cada quien?",
  promptPiece: "¿De qué trata?",
  begins: "Palabras para empezar y para terminar",
  openingWords: "Para empezar",
  closingWords: "Para terminar",
  deadline: "¿Cuánto tiempo está abierta?",
  hours: (count: number) =>
    count % 24 === 0
      ? counted(count / 24, { one: "Un día", other: `${count / 24} días` })
      : counted(count, { one: "Una hora", other: `${count} horas` }),
  until: (when: string) => `Hasta: ${when}; o hasta que esté todo el mundo.`,
  minutes: "Tiempo para cada persona",
  minutesOf: (count: number) =>
    count === 0 ? "Sin límite" : counted(count, { one: "Un minuto", other: `${count} minutos` }),
  minutesHint: "Una línea suave lo muestra. A nadie se le corta.",
  moods: "Preguntar a cada quien cómo está, antes y después",
  moodsHint: "Solo se muestra lo que dicen tres o más, y solo en conjunto.",
  order: "¿Quién tiene la palabra después de quién?",
  orderHint: "Todo el mundo la tiene una vez.",
  earlier: (name: string) => `Que la tenga antes: ${name}`,
  mix: "Al azar",
  who: (count: number) => sentence(`${counted(count, { one: "participa", other: "participan" })} ${people(count)}.`),
  resting: (names: string, count: number) =>
    counted(count, {
      one: `${names} está en descanso, y no se le espera.`,
      other: `${names} están en descanso, y no se les espera.`,
    }),
  quorum: (quorum: number, count: number) =>
    quorum >= count
      ? "Se abre cuando esté todo el mundo."
      : `Se abre cuando esté todo el mundo, o a su hora si han entrado ${inWords(quorum)}.`,
  threshold: (threshold: number, count: number) =>
    `Antes nadie puede leer nada: para abrirla hacen falta ${inWords(threshold)} de sus ${devices(count)} a la vez.`,
  keepers: "Según el acuerdo, otra persona tiene que cuidarla contigo antes de que empiece.",
  submit: { sealed: "Abrir la ronda", piece: "Llamar a todo el mundo" },
  back: "De otra forma",
};

export const rounds = {
  title: "Ronda",
  onItsWay: "Está en camino",
  onItsWayHint: "Las demás personas la ven en cuanto el santuario responda. Mientras tanto no se pierde nada.",
  form: { sealed: "Ronda sellada", piece: "La palabra que pasa", exchange: "Un intercambio entre dos" },
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
  breatheFirst: "Antes, respirar un minuto",
  piece,
  exchange,
  decks,
  opening,
  by: (name: string) => `La abrió ${name}`,
  byMe: "La abriste tú",
  cancel: "Terminarla sin abrir",
  cancelAsk: "¿Terminar esta ronda para todo el mundo? Queda sin abrir, y cada quien conserva sus palabras.",
  cancelYes: "Terminarla",
  cancelNo: "Dejar que siga",
  cancelPiece: "Suspenderla",
  cancelPieceAsk: "¿Suspender esta ronda para todo el mundo?",
} satisfies PartWords<"rounds">;

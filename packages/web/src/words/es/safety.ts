/** Seguridad: la sala. Los controles de cada pantalla están en `shell.ts`. */
import type * as en from "../en/safety.ts";
import { counted } from "./count.ts";

export const safety = {
  heading: "Seguridad",
  intro:
    "No eres una carga, y no hace falta que sepas si es lo bastante grave. Hay gente que escucha, y está para esto.",
  lines: {
    heading: "Alguien con quien hablar",
    country: "¿Dónde estás?",
    choose: "Elige un país",
    elsewhere: "Otro país",
    guessed: "Es lo que tiene puesto tu navegador. Si estás en otro sitio, cámbialo.",
    danger: (number: string) => `Si alguien puede morir o salir herido ahora mismo, llama al ${number}.`,
    dangerAnywhere:
      "Si alguien puede morir o salir herido ahora mismo, llama al número de emergencias del lugar donde está.",
    call: (number: string) => `Llamar al ${number}`,
    text: (number: string, word: string | undefined) =>
      word ? `Enviar ${word} al ${number}` : `Enviar un mensaje al ${number}`,
    for: {
      everyone: "Para cualquier persona",
      young: "Para niñas, niños y jóvenes",
      "lgbtq young": "Para jóvenes LGBTQ",
    },
    ages: (from: number, to: number) => `de ${from} a ${to} años`,
    hours: {
      always: "día y noche",
      "not told": "nuestra fuente no dice el horario",
      daily: (from: string, to: string) => `cada día de ${from} a ${to}`,
      "but Sunday": (from: string, to: string) => `de lunes a sábado, de ${from} a ${to}`,
    },
    notes: {
      "press 2 for Spanish": "Para español, marca 2, o envía AYUDA.",
      "young and indigenous ask":
        "Jóvenes, y personas de las Primeras Naciones, inuit y métis, pueden pedir que atienda alguien dedicado a ellas.",
      "differs by province": "Cada provincia la lleva a su manera. No es un número de emergencias.",
      "mobile only": "Desde un teléfono móvil.",
    },
    onlyGeneral:
      "No encontramos aquí ninguna línea para jóvenes que pudiéramos confirmar. Estas también son para jóvenes.",
    source: (name: string, date: string) => `${name}, ${date}`,
    sources: (count: number) => counted(count, { one: "Fuente", other: "Fuentes" }),
    local: "Los números están escritos como se marcan dentro del país.",
    checked: (date: string) =>
      `Vinieron con la aplicación. Se compararon uno por uno con su fuente por última vez el ${date}. No se probó ninguno llamando.`,
    old: (date: string) =>
      `Cuidado: esta lista se comparó con sus fuentes por última vez el ${date}. Puede que los números hayan cambiado. Actualiza la aplicación, o busca el número.`,
    none: "De ese país no tenemos números que pudiéramos confirmar, así que no mostramos ninguno. Un número equivocado sería peor que ninguno.",
    noneNext:
      "En un centro de salud, en un hospital o en el número de emergencias pueden decirte quién escucha donde estás. También alguien de tu confianza.",
  },
  friend: {
    heading: "Cuando alguien de tu círculo está en peligro",
    steps: [
      "Pregúntale sin rodeos si piensa en matarse, o si alguien le hace daño. Preguntar no le mete la idea en la cabeza.",
      "Escucha. No hace falta que tengas respuestas ni consejos.",
      "Quédate a su lado, por escrito o por teléfono, hasta que llegue alguien. Que en el círculo se turnen.",
      "Si su vida corre peligro ahora, llama al número de emergencias del lugar donde está. Haber prometido guardar el secreto no cuenta en ese caso.",
      "Escríbele aquí solo si quien le hace daño no puede leer su pantalla.",
      "Después, cuídate. Puedes llamar a las mismas líneas, también por ti.",
    ],
  },
  leaving: {
    heading: "Salir de esta página al instante",
    how: "«Salir de aquí ya» está en todas las pantallas. Pulsar tres veces la tecla Mayúsculas hace lo mismo. La pantalla queda vacía al momento, la aplicación olvida sus llaves, y aparece una página sobre hervidores. El botón de volver lleva a esa página, no a tu círculo.",
    back: "Para regresar, abre la aplicación por su dirección. Si has puesto un bloqueo, lo pide.",
    try: "Probarlo aquí",
    tryHint: "Mientras pruebas no pasa nada. Pulsa Mayúsculas tres veces, o usa el botón.",
    tryButton: "Salir (solo probando)",
    done: "Así es. Ahora estarías viendo una página sobre hervidores.",
    end: "Dejar de probar",
    look: "Ver esa página",
  },
  limits: {
    heading: "Lo que esto no puede ocultar",
    list: [
      "El historial del navegador sigue mostrando que se abrió esta dirección. Una ventana privada no guarda historial.",
      "Un icono en la pantalla de inicio se queda allí, con el nombre que tenía cuando se puso.",
      "Quien tenga tu teléfono desbloqueado lee lo que tú lees. Un bloqueo ayuda; pulsa «Bloquear» cuando lo dejes.",
      "Alguien del círculo puede hacer una foto de la pantalla. Ninguna aplicación puede impedirlo.",
      "Quien vigile lo que hace tu dispositivo ve que habla con esta dirección, no lo que dice.",
    ],
    look: "Un nombre y un icono corrientes",
  },
  circle: {
    heading: "En tus círculos",
    list: [
      "Un aviso de contenido pliega lo que puede ser duro de leer. Está debajo de lo que escribes.",
      "Silenciar a alguien por un tiempo: junto a su nombre, en Personas. Nadie se entera.",
      "Contarle algo a quienes cuidan el círculo: junto a lo que se dijo. Tú eliges lo que ven.",
      "Irse sin ruido: al final de Personas. No hacen falta razones.",
    ],
  },
  not: {
    heading: "Lo que este lugar no es",
    text: "No es una clínica. Aquí nadie te vigila, lee por encima de tu hombro ni decide por ti, y nadie cobra por responder. Son unas pocas personas que se tienen confianza. Cuando eso no basta, están las líneas de arriba.",
  },
} satisfies typeof en.safety;

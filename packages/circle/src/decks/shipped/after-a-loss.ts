import type { DeckWords } from "../shipped.ts";

/** For two who have each lost somebody or something. It asks; it does not say how one should mourn. */
export const afterALoss: DeckWords = {
  en: {
    title: "After a loss",
    about:
      "For two people who have each lost somebody or something. There is no right way to mourn, and none that is too slow. Leave out whatever is too close today.",
    sets: [
      {
        title: "How it is now",
        questions: [
          "Whom or what have you lost, in as many or as few words as you like?",
          "How is today, beside yesterday?",
          "What do you still do as if nothing had changed?",
          "Which thing that you can hold in your hand brings it back most?",
          "What did somebody do that helped a little?",
          "What did somebody say that did not help, though they meant well?",
          "Which hour of the day is the longest?",
          "What gives you some rest?",
        ],
      },
      {
        title: "What was, and what stays",
        questions: [
          "Tell of one ordinary day from before.",
          "What could you laugh about then?",
          "What did you learn there that stays with you?",
          "Which place do you avoid now, and which one do you seek?",
          "What do you know about the people around you that you did not know before?",
          "Which question are you tired of?",
          "How do you spend the days that matter, or how would you like to?",
          "What has changed in you that you do not mind?",
        ],
      },
      {
        title: "What is hard to say",
        questions: [
          "What would you have liked to say, and to whom?",
          "What are you angry about that hardly anybody knows?",
          "What is also a relief, and hard to admit?",
          "What do you turn over in your mind when you cannot sleep?",
          "What are you afraid of forgetting?",
          "What do you wish somebody would ask you?",
          "Where has joy come in again, and how was that?",
          "What may I ask you about, some weeks from now?",
        ],
      },
    ],
  },
  es: {
    title: "Después de una pérdida",
    about:
      "Para dos personas que han perdido a alguien o algo. No hay una manera correcta de vivir el duelo, ni ninguna demasiado lenta. Dejad fuera lo que hoy quede demasiado cerca.",
    sets: [
      {
        title: "Cómo es ahora",
        questions: [
          "¿A quién o qué has perdido, con tantas o tan pocas palabras como quieras?",
          "¿Cómo es hoy, al lado de ayer?",
          "¿Qué sigues haciendo como si nada hubiera cambiado?",
          "¿Qué cosa que cabe en la mano te lo devuelve más?",
          "¿Qué hizo alguien que te ayudó un poco?",
          "¿Qué dijo alguien que no te ayudó, aunque lo dijera con buena intención?",
          "¿Qué hora del día es la más larga?",
          "¿Qué te da algo de descanso?",
        ],
      },
      {
        title: "Lo que fue y lo que queda",
        questions: [
          "Cuenta un día cualquiera de antes.",
          "¿De qué te podías reír entonces?",
          "¿Qué aprendiste allí que sigue contigo?",
          "¿Qué lugar evitas ahora y cuál buscas?",
          "¿Qué sabes ahora de la gente que te rodea que antes no sabías?",
          "¿De qué pregunta ya no puedes más?",
          "¿Cómo pasas los días que importan, o cómo te gustaría pasarlos?",
          "¿Qué ha cambiado en ti que no te molesta?",
        ],
      },
      {
        title: "Lo que cuesta decir",
        questions: [
          "¿Qué te habría gustado decir, y a quién?",
          "¿Qué te da una rabia que casi nadie conoce?",
          "¿Qué es también un alivio, y cuesta reconocer?",
          "¿A qué le das vueltas cuando no puedes dormir?",
          "¿Qué tienes miedo de olvidar?",
          "¿Qué te gustaría que alguien te preguntara?",
          "¿Por dónde ha vuelto a entrar la alegría, y cómo fue?",
          "¿Por qué cosa puedo preguntarte dentro de unas semanas?",
        ],
      },
    ],
  },
};

/** Cada fallo que una persona puede encontrar: qué significa y qué se puede hacer. */
import type { errors as english } from "../en/errors.ts";

const explained = (means: string, next: string) => ({ means, next });

export const errors = {
  "frame-malformed": explained(
    "El santuario no pudo leer lo que se envió.",
    "Actualiza la aplicación; si sigue igual, díselo a quien lleva el santuario.",
  ),
  "frame-oversize": explained(
    "Lo que se envió es más grande de lo que el santuario acepta de una vez.",
    "Envía menos de una vez.",
  ),
  "version-unsupported": explained(
    "La aplicación y el santuario hablan versiones distintas.",
    "Actualiza la más antigua de las dos.",
  ),
  "door-refused": explained(
    "El santuario no te abre este círculo.",
    "Si estabas dentro, pregunta a alguien del círculo si sigues estando.",
  ),
  "door-needed": explained("El círculo no se abrió en esta conexión.", "Ábrelo otra vez; la aplicación lo hace sola."),
  "epoch-stale": explained(
    "El círculo cambió mientras esto se enviaba.",
    "Se envía otra vez solo, después de ponerse al día.",
  ),
  "contest-refused": explained(
    "Aquí no hay nada que discutir, o ya se discutió demasiado.",
    "Ponte al día con el círculo primero.",
  ),
  "entry-conflict": explained("Ya se aceptó otra cosa con el mismo número.", "Envíalo otra vez como algo nuevo."),
  "size-unpadded": explained("El tamaño habría delatado algo del contenido.", "Actualiza la aplicación."),
  "size-oversize": explained("Es más largo de lo que el santuario acepta.", "Acórtalo o envíalo como archivo."),
  "drop-refused": explained(
    "Aquí no se conoce esta invitación: caducó, se retiró, o nunca se hizo.",
    "Pide una invitación nueva.",
  ),
  "drop-used": explained(
    "Alguien ya llamó a la puerta con esta invitación.",
    "Pide una nueva; cada una sirve una vez.",
  ),
  "quota-full": explained(
    "El círculo ha llenado el sitio que se le da a un círculo en este santuario.",
    "Borra algo, acorta el tiempo que se guarda, o pregunta a quien lo lleva.",
  ),
  "rate-limited": explained("Se envió demasiado en poco tiempo.", "Espera un momento y se envía otra vez solo."),
  "reader-slow": explained(
    "La conexión era demasiado lenta para seguir.",
    "Se vuelve a conectar y se pone al día sola.",
  ),
  "admission-refused": explained(
    "Aquí solo se pueden fundar círculos con un código de fundación válido.",
    "Pide un enlace de fundación a quien lleva el santuario.",
  ),
  "keeper-refused": explained(
    "Esto solo puede hacerlo la llave de quienes cuidan el círculo.",
    "Pídeselo a alguien que cuide el círculo.",
  ),
  "blob-refused": explained(
    "Este archivo no está, o no es para ti.",
    "Pide a quien lo compartió que lo comparta otra vez.",
  ),
  "ticket-refused": explained("El permiso para este envío está gastado o es demasiado viejo.", "Inténtalo otra vez."),
  "disk-full": explained(
    "El disco del santuario está lleno. No se perdió nada; no se acepta nada nuevo.",
    "Díselo a quien lo lleva. Tus palabras esperan en este dispositivo.",
  ),
  "store-readonly": explained(
    "El santuario no puede escribir en su disco.",
    "Díselo a quien lo lleva. Tus palabras esperan en este dispositivo.",
  ),
  "store-failed": explained(
    "El almacén del santuario dio un error.",
    "Díselo a quien lo lleva. Tus palabras esperan en este dispositivo.",
  ),
  "shutting-down": explained("El santuario se está reiniciando.", "La aplicación se vuelve a conectar sola."),
  "request-unknown": explained("El santuario no tiene esa página.", "Revisa la dirección."),
  "request-malformed": explained("El santuario no pudo leer esta petición.", "Recarga la página."),
  "sanctuary-unreachable": explained(
    "Ahora mismo no se llega al santuario.",
    "Lo que escribas espera aquí y sale cuando responda.",
  ),
  "sanctuary-misbehaved": explained(
    "El santuario respondió algo que no tiene sentido.",
    "Recarga; si sigue igual, díselo a quien lo lleva.",
  ),
  "host-differs": explained(
    "El santuario se llama a sí mismo con otra dirección que la que abriste.",
    "Ábrelo por su propia dirección, o pide a quien lo lleva que ponga PUBLIC_ORIGIN.",
  ),
  "log-broken": explained(
    "En el santuario se cortó o se cambió el registro del círculo.",
    "No confíes este círculo a este santuario; díselo a las demás personas por otro medio.",
  ),
  "log-forked": explained(
    "El santuario mostró registros distintos a personas distintas.",
    "No confíes este círculo a este santuario; díselo a las demás personas por otro medio.",
  ),
  "epoch-missed": explained(
    "Este dispositivo perdió el paso del círculo.",
    "Pide volver a entrar; puede tardar hasta que alguien más tenga conexión.",
  ),
  "commit-invalid": explained(
    "Alguien envió un cambio que no se sostiene. Se pasó por alto.",
    "Si sigue ocurriendo, el círculo puede pedirle que se vaya.",
  ),
  "entry-invalid": explained(
    "Alguien envió algo que no se pudo leer. Se pasó por alto.",
    "Si sigue ocurriendo, el círculo puede pedirle que se vaya.",
  ),
  "law-invite": explained(
    "Según el acuerdo del círculo, esta persona no puede invitar.",
    "Pídeselo a alguien que pueda.",
  ),
  "law-vouch": explained(
    "Según el acuerdo del círculo, para entrar hace falta la palabra de más personas.",
    "Espera a que las demás den su palabra.",
  ),
  "law-remove": explained(
    "Según el acuerdo del círculo, esta persona no puede pedirle a nadie que se vaya.",
    "Pídeselo a alguien que pueda.",
  ),
  "law-agreement": explained(
    "Según el acuerdo del círculo, esta persona no puede cambiarlo.",
    "Propón el cambio al círculo.",
  ),
  "law-author": explained("Solo puede retirarlo quien lo escribió.", "Pídeselo a esa persona."),
  "law-name": explained("El nombre está vacío, es demasiado largo, o ya se usa en este círculo.", "Elige otro nombre."),
  "law-foreign": explained("El cambio trae algo que los círculos no usan.", "Actualiza la aplicación."),
  "law-motion": explained(
    "Esto no se puede proponer ahora: hay demasiadas votaciones abiertas, o nombra a alguien que no está.",
    "Espera a que termine una de las votaciones.",
  ),
  "law-ballot": explained(
    "Este voto no cuenta: la votación terminó, no le toca a esta persona, o ya votó.",
    "Cada persona que estaba cuando se abrió la votación tiene un voto.",
  ),
  "law-quorum": explained("Dijeron que sí menos personas de las que pide el acuerdo.", "Espera a que voten las demás."),
  "law-keeper": explained(
    "Esto solo puede hacerlo quien cuida el círculo, o el cuidado no se pasó con el sí de ambas personas.",
    "Pídeselo a quien cuida el círculo.",
  ),
  "law-trial": explained(
    "Quien acaba de llegar todavía no puede hacer esto.",
    "Espera a que pase el tiempo de prueba del acuerdo.",
  ),
  "law-hour": explained(
    "No es el momento: demasiado pronto, demasiado tarde, o hecho con un reloj que anda mal.",
    "Mira el reloj de este dispositivo. Lo que tiene su momento se hace cuando llega.",
  ),
  "law-cloth": explained(
    "Esta tela no puede salir: por el acuerdo, o porque no es la que aquí se tejió con el sí de cada cual.",
    "Propón de nuevo lo que tejen todos los dispositivos, o cambia antes el acuerdo.",
  ),
  "law-round": explained(
    "Según el acuerdo del círculo, esta persona no puede hacer esto en una ronda.",
    "Pídeselo a alguien que pueda.",
  ),
  "round-too-few": explained(
    "Una ronda sellada necesita tres personas: entre dos, cada una podría abrirla sola.",
    "Usa un intercambio de dos, o espera a que haya tres.",
  ),
  "round-keys": explained(
    "El dispositivo de alguien es demasiado antiguo para participar en rondas.",
    "Pídele que actualice la aplicación y vuelva a entrar.",
  ),
  "round-busy": explained("Hay una ronda en vivo en curso.", "Espera a que termine."),
  "round-over": explained("Esta ronda está cerrada.", "Lo que reunió está en el círculo."),
  "round-twice": explained(
    "Lo sellado no se puede cambiar ni entregar dos veces.",
    "Di más cuando la ronda se haya abierto.",
  ),
  "round-unfit": explained(
    "Lo que se dio no es lo que esta ronda pide.",
    "Un tejido pide un hilo, lo apretado que va y su figura; las demás rondas piden palabras.",
  ),
  "round-early": explained(
    "La ronda todavía no está completa.",
    "Se abre cuando todas las personas están, o en su plazo.",
  ),
  "round-turn": explained("Otra persona tiene la palabra.", "Espera tu turno, o una invitación a responder."),
  "round-unknown": explained("No hay tal ronda aquí.", "Quizá se abrió antes de que llegaras."),
  "member-removed": explained("Ya no estás en este círculo.", "Lo que recibiste se queda en este dispositivo."),
  "knock-declined": explained("Esta vez el círculo no te abrió.", "Habla con quien te invitó."),
  "link-malformed": explained("Este enlace no está completo.", "Cópialo otra vez, del primer carácter al último."),
  "circle-unknown": explained("No hay tal círculo en este dispositivo.", "Mira la lista de tus círculos."),
  "member-unknown": explained("No hay tal persona en este círculo.", "Mira la lista de personas."),
  "entry-unknown": explained("Aquí no hay tal cosa.", "Mira lo que se compartió."),
  "input-invalid": explained(
    "Algo de lo escrito no se puede usar tal como está.",
    "Lee lo que se dice de ello y cámbialo.",
  ),
  "vault-locked": explained("Otra ventana tiene abiertos tus círculos.", "Usa esa ventana, o tráelo aquí."),
  "vault-fenced": explained("Otra ventana se ha hecho cargo.", "Sigue allí, o tráelo aquí."),
  "vault-damaged": explained(
    "Algo guardado en este dispositivo está dañado.",
    "Recupéralo de una copia, o pide que te inviten otra vez.",
  ),
  "vault-full": explained(
    "En este dispositivo no queda sitio.",
    "Haz un poco de sitio; no se pierde nada de lo guardado.",
  ),
  "keyring-locked": explained("Tus círculos están bloqueados en este dispositivo.", "Desbloquéalos primero."),
  "lock-unset": explained(
    "No hay nada puesto que pueda volver a abrir el bloqueo.",
    "Elige primero una frase de paso.",
  ),
  "passphrase-short": explained(
    "Esta frase de paso es demasiado corta.",
    "Usa al menos ocho caracteres; lo mejor son unas cuantas palabras.",
  ),
  "passphrase-wrong": explained("Esa no es la frase de paso.", "Inténtalo otra vez, o usa tu código de recuperación."),
  "passkey-wrong": explained(
    "Esta llave de acceso no abre este dispositivo.",
    "Usa tu frase de paso o tu código de recuperación.",
  ),
  "passkey-unable": explained(
    "Esta llave de acceso no puede guardarle un secreto a la aplicación, así que no puede abrirla.",
    "Usa otra llave de acceso, o sigue con la frase de paso.",
  ),
  "passkey-declined": explained("No se eligió ninguna llave de acceso.", "Inténtalo otra vez, o usa otro camino."),
  "code-needed": explained(
    "Una llave de acceso se puede perder con su dispositivo.",
    "Haz primero un código de recuperación.",
  ),
  "code-incomplete": explained(
    "El código de recuperación no está completo: tiene diez palabras.",
    "Mira qué palabras faltan.",
  ),
  "code-slip": explained(
    "Hay un error en el código de recuperación.",
    "Compáralo con lo que apuntaste, palabra por palabra.",
  ),
  "code-wrong": explained("Este código de recuperación no abre nada aquí.", "Si hiciste uno más nuevo, usa ese."),
  "code-word-wrong": explained("No son las palabras que se pedían.", "Cuenta desde la primera palabra de tu código."),
  "archive-malformed": explained("Este archivo no es una copia, o no está entero.", "Elige el archivo que guardaste."),
  "archive-wrong": explained(
    "Este código de recuperación no abre esta copia.",
    "Si hiciste un código más nuevo, usa ese.",
  ),
  "blueprint-malformed": explained(
    "Este archivo no es un plano, o dice algo que un plano no dice.",
    "Pide a quien lo hizo que lo guarde otra vez.",
  ),
  "blueprint-newer": explained(
    "Este plano se hizo con una versión más nueva de la aplicación.",
    "Actualiza la aplicación.",
  ),
  "blueprint-oversize": explained(
    "Este archivo es más grande que cualquier plano.",
    "Elige el archivo que se guardó como plano.",
  ),
  "deck-malformed": explained(
    "Este archivo no es un mazo de preguntas, o dice algo que un mazo no dice.",
    "Pide a quien lo hizo que lo guarde otra vez.",
  ),
  "deck-newer": explained(
    "Este mazo de preguntas se hizo con una versión más nueva de la aplicación.",
    "Actualiza la aplicación.",
  ),
  "deck-oversize": explained(
    "Este archivo es más grande que cualquier mazo de preguntas.",
    "Elige el archivo que se guardó como mazo.",
  ),
  "member-adrift": explained(
    "Este dispositivo perdió el paso del círculo.",
    "Pide una invitación a alguien de dentro; lo que recibiste se queda aquí.",
  ),
  "attachment-refused": explained(
    "Esto no se puede compartir aquí: no es una imagen ni una nota de voz hecha por la aplicación, o todavía lleva detalles como un lugar.",
    "Elígelo de nuevo; la aplicación quita entonces esos detalles.",
  ),
  "keeper-none": explained(
    "Aquí no hay nadie más que cuide el círculo y a quien contárselo.",
    "Habla con alguien del círculo en quien confíes, o vete sin ruido.",
  ),
  "part-missing": explained(
    "Una parte de la aplicación no llegó, o no es la que venía con esta versión.",
    "Mira la conexión y recarga. Si sigue igual, no continúes aquí: díselo a quien lleva el santuario, que puede ver con «nexus verify» qué es distinto.",
  ),
  "vault-newer": explained(
    "Una versión más nueva de la aplicación abrió lo que se guarda aquí.",
    "Carga esta página otra vez para tener aquí también la versión nueva.",
  ),
  "vault-closed": explained(
    "El navegador cerró el lugar donde se guardan tus círculos, quizá porque se le pidió borrar sus datos.",
    "Ábrelo otra vez. Si entonces está vacío, vuelve con lo que conserves en otro sitio, o pide que te inviten de nuevo.",
  ),
  "vault-wiped": explained(
    "Lo que se guardaba en este dispositivo se está borrando, desde otra ventana o por el navegador.",
    "Abre la aplicación otra vez; empieza vacía. Vuelve con lo que conserves en otro sitio, o pide que te inviten de nuevo.",
  ),
  "archive-refused": explained(
    "Aquí no hay ninguna copia para este código de recuperación.",
    "Revisa el código y la dirección. Lo que nadie guardó ni pidió en 400 días ya no está.",
  ),
  "lock-refused": explained(
    "El santuario no guarda este cierre, o ya guarda todos los que puede.",
    "Inténtalo más tarde.",
  ),
  "push-off": explained(
    "Este santuario no despierta dispositivos; quien lo lleva lo ha desactivado.",
    "Abre la aplicación para ver lo nuevo.",
  ),
  "push-refused": explained(
    "El santuario no conoce el servicio de avisos de este navegador.",
    "Abre la aplicación para ver lo nuevo, o usa otro navegador.",
  ),
} satisfies typeof english;

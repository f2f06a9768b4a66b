import type { TemplateWords } from '../template.ts'
import type { ReviewKey } from './review.ts'

export const reviewDe: TemplateWords<ReviewKey> = {
  whatBecame: {
    title: 'Was wurde daraus?',
    task: 'Was wurde aus unseren Maßnahmen?',
    goal: 'Jede Maßnahme hat einen Stand, der stimmt.',
    readAloud:
      'Wir fangen mit dem an, was wir uns vorgenommen hatten. Überfälliges zuerst. Was ist der Stand?',
    stumblingBlocks: 'Kein Verhör. Frag: Was brauchst du, damit es weitergeht?',
    planB: 'Fehlt jemand, bleibt der Stand offen, und eine Person fragt nach.',
  },
  figures: {
    title: 'Zahlen',
    task: 'Was haben wir gehalten? So steht es je Zusage.',
    goal: 'Alle kennen die Zahlen und ihre Quelle.',
    readAloud:
      'So steht es je Zusage: so viele von so vielen. Wenige Fälle sagen noch wenig. Wir deuten erst, wenn wir alle gesehen haben.',
    stumblingBlocks: 'Die Zahlen zeigen die Zusage, nie eine Person.',
    planB: 'Fehlt eine Zahl, heißt sie „noch nicht messbar“. Mehr nicht.',
  },
  pulse: {
    title: 'Erleben der anderen',
    task: 'Wie haben es die anderen erlebt?',
    goal: 'Zahl und Erleben stehen nebeneinander.',
    readAloud:
      'Neben der Zahl steht, wie es die anderen erlebt haben. Passt beides zusammen? Wo nicht, fragen wir nach.',
    stumblingBlocks: 'Gute Zahl, anderes Erleben: Beides stimmt. Sucht den Grund.',
    planB: 'Gibt es zu wenige Antworten, schickt den Link noch einmal.',
  },
  causes: {
    title: 'Ursachen sammeln',
    task: 'Was hat dazu geführt? Eine Ursache je Karte.',
    goal: 'Ursachen im Ablauf, still und ohne Namen.',
    readAloud:
      'Zwei Minuten, jeder für sich, ohne Namen. Was im Ablauf hat dazu geführt? Eine Ursache je Karte.',
    stumblingBlocks: 'Ursachen, keine Personen. „Warten auf Rückfrage“ ist eine Ursache.',
    planB: 'Wurde alles gehalten, fragt: Was hat geholfen?',
  },
  causesRead: {
    title: 'Ursachen sichten',
    task: 'Lest still. Welche Ursache können wir selbst ändern?',
    goal: 'Eine Ursache ist gewählt, die das Team in der Hand hat.',
    readAloud: 'Lest still. Welche davon können wir selbst ändern? Die nehmen wir.',
    stumblingBlocks: 'Nicht alles auf einmal. Eine Ursache genügt.',
    planB: 'Liegt sie bei anderen, wird daraus eine Frage an sie.',
  },
  measure: {
    title: 'Eine Maßnahme',
    task: 'Wenn was eintritt, dann tun wir was? Mit Namen.',
    goal: 'Je verfehlter Zusage eine Maßnahme, oder ein Grund, warum keine.',
    readAloud:
      'Ein Satz: Wenn das eintritt, dann tun wir das. Wer kümmert sich, bis wann, woran merken wir es?',
    stumblingBlocks: '„Besser aufpassen“ ist keine Maßnahme. Was ändert sich im Ablauf?',
    planB: 'Braucht es keine, schreibt den Grund dafür auf.',
  },
  stillRight: {
    title: 'Noch richtig?',
    task: 'Können wir diese Zusage weiter halten?',
    goal: 'Jede Zusage bleibt, ändert sich oder endet.',
    readAloud: 'Blind, von null bis fünf: Können wir das weiter halten? Behalten, ändern oder beenden?',
    stumblingBlocks: 'Eine Zusage zu ändern ist kein Rückschritt, wenn die anderen davon wissen.',
    planB: 'Seid ihr uneins, bleibt sie, und ihr prüft sie beim nächsten Mal.',
  },
  release: {
    title: 'Freigeben',
    task: 'Das sehen die anderen. Stimmt es so?',
    goal: 'Der Bericht des Zeitraums ist freigegeben.',
    readAloud: 'So sehen es die anderen. Was wir gehalten haben, was nicht, und was jetzt kommt.',
    stumblingBlocks: 'Nichts weglassen. Eine Lücke mit Maßnahme schafft mehr Vertrauen als Schweigen.',
    planB: 'Fehlt noch eine Maßnahme, geht der Bericht später hinaus.',
  },
  next: {
    title: 'Dank und nächster Termin',
    task: 'Danke. Wann sehen wir uns wieder?',
    goal: 'Der nächste Termin steht.',
    readAloud: 'Danke euch. Den nächsten Termin gibt es als Kalenderdatei. Was war heute gut?',
    stumblingBlocks: 'Pünktlich enden. Das ist auch eine Zusage.',
    planB: 'Findet ihr keinen Termin, nehmt den gleichen Wochentag im nächsten Zeitraum.',
  },
}

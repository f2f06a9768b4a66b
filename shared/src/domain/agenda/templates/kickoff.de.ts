import type { TemplateWords } from '../template.ts'
import type { KickoffKey } from './kickoff.ts'

export const kickoffDe: TemplateWords<KickoffKey> = {
  arrive: {
    title: 'Ankommen',
    task: 'Kommt herein. Gleich geht es los.',
    goal: 'Alle sind drin, mit Namen, und wissen, was heute passiert.',
    readAloud:
      'Schön, dass ihr da seid. Öffnet den Link oder scannt den Code. Ein Konto braucht niemand. Wer kein Gerät hat, sagt kurz Bescheid.',
    stumblingBlocks:
      'Wer nicht hineinkommt, kommt über den Code von der Leinwand. Hilf einzeln, nicht vor allen.',
    planB: 'Streikt das Netz, teilen sich zwei Leute ein Gerät. Trage die anderen als Person im Raum ein.',
  },
  checkIn: {
    title: 'Ein Satz zum Anfang',
    task: 'Wofür ruft man uns an? Ein Satz genügt.',
    goal: 'Jede und jeder hat in der ersten Minute etwas geschrieben.',
    readAloud:
      'Ein Satz, mit Namen: Wofür ruft man uns an? Nicht lange nachdenken. Was ihr schreibt, steht gleich auf der Leinwand.',
    stumblingBlocks: 'Noch nicht besprechen. Lies zwei, drei Sätze vor und freu dich daran.',
    planB: 'Schreibt niemand, fang selbst an: „Wenn der Drucker in der Warenannahme steht.“',
  },
  frame: {
    title: 'Worum es geht',
    task: 'Wir klären, was wir leisten, für wen, und wozu.',
    goal: 'Alle wissen, warum sie hier sind und was mit dem Ergebnis geschieht.',
    readAloud:
      'Bisher hören wir vor allem, was nicht klappt. Heute sagen wir selbst, was wir leisten. Wir reden über Arbeit, nicht über Personen. Nichts geht hinaus, was ihr nicht gesehen habt.',
    stumblingBlocks: 'Keine Rechtfertigungen sammeln. Ärger darf da sein und kommt in den Themenspeicher.',
    planB: 'Fehlt die Leitung, lies ihren Satz von der Leinwand vor.',
  },
  serviceWrite: {
    title: 'Leistung sammeln',
    task: 'Was leisten wir, für wen, und wozu?',
    goal: 'Jede und jeder hat einen eigenen Satz, bevor die Gruppe redet.',
    readAloud:
      'Vier Minuten, jeder für sich. Schreibt auf, was wir leisten, für wen, und wozu. Ein Satz reicht. Niemand sieht, von wem er kommt.',
    stumblingBlocks: 'Wer Aufgaben aufzählt, fragt: Was hat die andere Seite davon?',
    planB: 'Schreibt niemand, zeig das Beispiel und gib eine Minute dazu.',
  },
  serviceRead: {
    title: 'Leistung sichten',
    task: 'Lest still. Welche Sätze treffen es?',
    goal: 'Alle haben alle Sätze gelesen, ohne dass jemand redet.',
    readAloud:
      'Drei Minuten Ruhe zum Lesen. Die Reihenfolge ist zufällig. Merkt euch bis zu drei Sätze, die es treffen.',
    stumblingBlocks: 'Wer zu reden beginnt, freundlich bremsen: Gleich ist Zeit dafür.',
    planB: 'Sind es über dreißig Sätze, lies jeden dritten laut vor.',
  },
  smallGroups: {
    title: 'Gruppen',
    task: 'Macht zu dritt oder viert aus euren Sätzen einen.',
    goal: 'Drei bis vier Sätze, hinter denen je eine kleine Gruppe steht.',
    readAloud:
      'Auf der Leinwand steht, wer mit wem zusammen ist. Macht aus euren Sätzen einen. Sieben Minuten. Alle in der Gruppe schreiben im selben Feld.',
    stumblingBlocks: 'Eine Gruppe hängt am Wortlaut? Frag nach dem Ziel, das Wort findet sich später.',
    planB: 'Ist die Zeit knapp, lass die Gruppen aus und formuliert gleich zusammen.',
  },
  wording: {
    title: 'Formulieren',
    task: 'Wir schreiben zusammen einen Satz.',
    goal: 'Ein gemeinsamer Satz: wir, für wen, damit was möglich wird.',
    readAloud:
      'Wir haben drei, vier gute Sätze. Jetzt machen wir daraus einen. Wir helfen wem, damit was möglich wird? Alle können mitschreiben.',
    stumblingBlocks: 'Nicht perfekt werden. Ein Satz, den man am Telefon sagen kann, ist gut genug.',
    planB: 'Kommt ihr nicht zusammen, nehmt den stärksten Satz und parkt die offenen Wörter.',
  },
  goalVote: {
    title: 'Ziel',
    task: 'Woran merken die anderen, dass es uns gibt?',
    goal: 'Ein Ziel, das die Wirkung bei den anderen nennt.',
    readAloud:
      'Hier stehen unsere Ziele. Verteilt eure Punkte auf das, was am meisten zählt. Niemand sieht, wie ihr abstimmt. Wer Bedenken hat, markiert sie.',
    stumblingBlocks:
      '„Alle Anfragen bearbeiten“ ist noch kein Ziel. Frag: Was geht bei den anderen dann besser?',
    planB: 'Steht erst ein Ziel da, sammelt mündlich zwei weitere und stimmt dann ab.',
  },
  consent: {
    title: 'Zustimmung',
    task: 'Kannst du hinter diesem Wortlaut stehen?',
    goal: 'Klar ist, ob das Team hinter dem Wortlaut steht.',
    readAloud:
      'Null heißt: gar nicht. Fünf heißt: voll und ganz. Wir sehen nur die Verteilung, nie einzelne Antworten.',
    stumblingBlocks: 'Niedrige Werte sind ein Geschenk. Frag: Worüber müssten wir noch sprechen?',
    planB: 'Ist die Streuung groß, gilt der Wortlaut als Entwurf, und ihr sprecht ihn später noch einmal an.',
  },
  adopt: {
    title: 'Beschluss',
    task: 'Gilt dieser Wortlaut für uns?',
    goal: 'Der Wortlaut gilt, oder es steht fest, was noch offen ist.',
    readAloud: 'So steht es jetzt da. Gilt das? Dann halten wir es fest. Ändern können wir es jederzeit.',
    stumblingBlocks: 'Nicht neu formulieren. Wünsche am Wortlaut kommen in den Themenspeicher.',
    planB: 'Fehlt wenig, haltet ihn als Entwurf fest und nennt, was noch fehlt.',
  },
  selfView: {
    title: 'Selbstbild',
    task: 'Wie gut klappt es heute aus unserer Sicht?',
    goal: 'Alle haben geantwortet, bevor die Antworten der anderen da sind.',
    readAloud:
      'Fünf Aussagen, fünf Stufen. Antwortet so, wie ihr es heute seht. Die Antworten werden versiegelt. Auch ich sehe sie nicht.',
    stumblingBlocks: 'Nicht besprechen. Wer etwas nicht beurteilen kann, wählt genau das.',
    planB: 'Diesen Abschnitt nie weglassen: Er muss vor den Antworten der anderen liegen.',
  },
  pause: {
    title: 'Pause',
    task: 'Zehn Minuten Pause.',
    goal: 'Alle sind rechtzeitig und wach zurück.',
    readAloud: 'Zehn Minuten. Die Uhr läuft auf der Leinwand mit. Danach kommt unser Ablauf.',
    stumblingBlocks: 'Niemand muss die Pause über arbeiten, auch du nicht.',
    planB: 'Seid ihr spät dran, reichen sieben Minuten.',
  },
  processFrame: {
    title: 'Rahmen des Ablaufs',
    task: 'Womit fängt es an, und wann ist es fertig?',
    goal: 'Auslöser, Ergebnis und Empfänger stehen da.',
    readAloud:
      'Nehmt einen echten Fall der letzten Woche. Womit fing er an? Wann war er für die anderen fertig? Wer hat das Ergebnis bekommen?',
    stumblingBlocks: 'Nicht alle Fälle auf einmal. Der häufigste reicht.',
    planB: 'Sind es zwei sehr verschiedene Fälle, nehmt einen und parkt den anderen.',
  },
  stepsWrite: {
    title: 'Schritte sammeln',
    task: 'Welche Schritte gehen wir? Ein Tätigkeitswort und ein Gegenstand.',
    goal: 'Genug Schritte, dass nichts Wichtiges fehlt.',
    readAloud:
      'Jede Karte ein Schritt, höchstens acht. Tätigkeitswort und Gegenstand: „Antrag prüfen“. So, wie es wirklich läuft.',
    stumblingBlocks: 'Nicht den Sollablauf schreiben. Auch Warten und Nachfragen zählen.',
    planB: 'Kommt wenig, erzählt den Fall laut und schreibt dabei mit.',
  },
  stepsOrder: {
    title: 'Schritte ordnen',
    task: 'Was kommt wonach? Fünf bis neun Schritte genügen.',
    goal: 'Ein Ablauf mit fünf bis neun Schritten, Doppelte zusammengelegt.',
    readAloud:
      'Wir legen die Schritte in eine Reihe. Was kommt zuerst, was danach? Gleiches legen wir zusammen.',
    stumblingBlocks: 'Ausnahmen erst am Schluss. Der gerade Weg zuerst.',
    planB: 'Ist das Bild unruhig, arbeitet in der Liste der Schritte weiter.',
  },
  stepTimes: {
    title: 'Zeiten eintragen',
    task: 'Wie lange dauert euer Schritt, und wie lange liegt er vorher?',
    goal: 'Jeder Schritt hat Zeiten, oder ein ehrliches „weiß nicht“.',
    readAloud:
      'Je zwei nehmen sich zwei Schritte. Schreibt: üblich und schlimmstenfalls. Dazu die Zeit, die vorher nichts passiert. „Weiß nicht“ ist erlaubt.',
    stumblingBlocks: 'Es geht um den Schritt, nicht um Personen. Niemand wird gemessen.',
    planB: 'Fehlt die Zeit, füllt nur die drei längsten Schritte.',
  },
  playBack: {
    title: 'Durchspielen',
    task: 'Stimmt der Ablauf für einen echten Fall?',
    goal: 'Ein echter Fall ist durchgespielt, die Störstellen sind markiert.',
    readAloud:
      'Wir gehen den letzten Fall Schritt für Schritt durch. Ruft, wo es hakte. Das markieren wir, mehr nicht.',
    stumblingBlocks: 'Noch keine Lösungen. Störstellen markieren und weiter.',
    planB: 'Passt kein Fall ganz, spielt zwei kurze Stücke durch.',
  },
  guess: {
    title: 'Vermuten',
    task: 'Was erwarten die anderen wohl von uns, und wofür?',
    goal: 'Vermutungen, die ihr später mit echten Antworten vergleicht.',
    readAloud:
      'Schreibt, was die anderen wohl von uns erwarten. Und wofür sie es brauchen. Es sind Vermutungen, ohne Namen.',
    stumblingBlocks: 'Nicht bewerten, ob die Erwartung berechtigt ist.',
    planB: 'Ist die Zeit knapp, verschickt die Frage nach der Werkstatt als Link.',
  },
  guessRead: {
    title: 'Vermutungen sichten',
    task: 'Lest still. Was davon wollt ihr nachfragen?',
    goal: 'Alle kennen die Vermutungen, die wichtigsten sind klar.',
    readAloud: 'Lest still. Was davon wissen wir, was vermuten wir nur? Das fragen wir nach.',
    stumblingBlocks: 'Nicht streiten, wer recht hat. Die anderen sagen es uns bald.',
    planB: 'Lies nur die fünf häufigsten vor.',
  },
  whoAsks: {
    title: 'Wer fragt wen',
    task: 'Wer fragt welchen Bereich? Wer schaut einen halben Tag zu?',
    goal: 'Für jeden wichtigen Bereich steht fest, wer fragt und bis wann.',
    readAloud:
      'Jetzt gehen wir zu den anderen. Wer fragt wen, bis wann? Wer mag einen halben Tag mitlaufen? Ihr bekommt dafür einen Link.',
    stumblingBlocks: 'Nur wer will, geht zuschauen. Wer hier ist, kann auch ablehnen.',
    planB: 'Meldet sich niemand, frag nach der Werkstatt einzeln.',
  },
  closing: {
    title: 'Abschluss',
    task: 'Stimmt alles so? Was ist noch offen?',
    goal: 'Beschlüsse sind vorgelesen, offene Punkte haben einen Ort.',
    readAloud:
      'Ich lese vor, was wir beschlossen haben. Ruft, wenn etwas nicht stimmt. Offenes nehmen wir mit.',
    stumblingBlocks: 'Nichts Neues anfangen. Neues kommt in den Themenspeicher.',
    planB: 'Reicht die Zeit nicht, gehen offene Punkte von selbst mit in die nächste Werkstatt.',
  },
  checkOut: {
    title: 'Ein Wort zum Schluss',
    task: 'Mit welchem Wort geht ihr hinaus?',
    goal: 'Jede Stimme war am Ende noch einmal im Raum.',
    readAloud: 'Ein Wort von jedem. Danke euch. Das Ergebnis könnt ihr als PDF mitnehmen.',
    stumblingBlocks: 'Nicht kommentieren, nur zuhören.',
    planB: 'Sind es viele, sagen alle ihr Wort gleichzeitig.',
  },
}

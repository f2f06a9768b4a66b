import type { TemplateWords } from '../template.ts'
import type { PromisesKey } from './promises.ts'

export const promisesDe: TemplateWords<PromisesKey> = {
  arrive: {
    title: 'Ankommen',
    task: 'Das leisten wir. Was wurde aus Teil eins?',
    goal: 'Beide Seiten sind da und wissen, was aus dem Auftakt wurde.',
    readAloud:
      'Willkommen, auch an die Gäste aus den anderen Bereichen. Das steht seit dem Auftakt: unsere Leistung und unser Ziel. Heute hören wir, was Sie brauchen.',
    stumblingBlocks: 'Gäste kennen niemanden. Begrüße sie mit Namen und Bereich.',
    planB: 'Kommen Gäste später, fang mit dem Check-in an und hol es nach.',
  },
  checkIn: {
    title: 'Wann es gut geklappt hat',
    task: 'Wann hat es zuletzt gut geklappt? Ein Satz genügt.',
    goal: 'Der Raum beginnt mit dem, was trägt.',
    readAloud:
      'Ein Satz, mit Namen: Wann hat es zuletzt richtig gut geklappt? Team und Gäste schreiben beide.',
    stumblingBlocks: 'Kommt doch Ärger, danken und sagen: Dafür ist gleich Zeit.',
    planB: 'Fällt niemandem etwas ein, erzählt das Team den eigenen besten Fall.',
  },
  gapExample: {
    title: 'So liest man das Bild',
    task: 'Links die einen, rechts die anderen: So lesen wir das Bild.',
    goal: 'Alle können das Bild lesen, bevor echte Werte kommen.',
    readAloud:
      'Der Kreis ist unser eigenes Bild. Die Raute ist das Bild der anderen. Der Balken dazwischen ist die Lücke. Größer heißt nicht schlimmer, nur weiter auseinander.',
    stumblingBlocks: 'Noch keine Werte deuten. Nur erklären, wie man liest.',
    planB: 'Fehlen noch Antworten, sag, wie viele es sind und ab wann etwas gezeigt wird.',
  },
  gap: {
    title: 'Selbstbild und Fremdbild',
    task: 'Zwei Minuten still. Was überrascht, was freut?',
    goal: 'Beide Bilder sind gesehen, in beide Richtungen.',
    readAloud:
      'Zwei Minuten nur schauen. Was überrascht? Was freut? Dann reden wir. Wir fangen mit dem an, was wir an uns unterschätzen.',
    stumblingBlocks: 'Wird es heiß, zeig die Pause. Nicht erklären, erst fragen: Was erlebt ihr da?',
    planB: 'Sind es zu wenige Antworten, sprecht über die Aussagen ohne Werte.',
  },
  reading: {
    title: 'Erwartungen lesen',
    task: 'Lest still. Ist klar, was gebraucht wird und wofür?',
    goal: 'Alle Erwartungen sind gelesen und verstanden.',
    readAloud:
      'Hier steht, was die anderen brauchen, in ihren Worten. Lest still. Wer Eigenes ändern möchte, tut es jetzt. Merkt euch, wo ihr fragen wollt.',
    stumblingBlocks: 'Noch nicht antworten. Verstehen heißt nicht zusagen.',
    planB: 'Sind es viele, lest nur die mit hoher Wichtigkeit.',
  },
  whyTalks: {
    title: 'Wofür-Gespräche',
    task: 'Fragt zu zweit: Wofür brauchen Sie das bis dann?',
    goal: 'Zu jeder wichtigen Erwartung steht ein Grund und was genügen würde.',
    readAloud:
      'Je eine Person aus dem Team und ein Gast. Zweimal acht Minuten. Fragt: Wofür brauchen Sie das? Was passiert sonst? Was würde genügen? Schreibt es gleich auf die Karte.',
    stumblingBlocks: 'Kommt „war schon immer so“, frag nach dem letzten echten Fall.',
    planB: 'Ist kein Gast da, ruft kurz an oder notiert die Frage für später.',
  },
  verdicts: {
    title: 'Klären',
    task: 'Bestätigt, geändert, oder entfällt?',
    goal: 'Jede besprochene Erwartung hat ein Ergebnis.',
    readAloud:
      'Wir gehen die Karten durch. Bestätigt, geändert, oder entfällt sie? Beide Seiten sagen Ja dazu.',
    stumblingBlocks: 'Entfallen darf nur, was die fragende Seite loslässt.',
    planB: 'Ist etwas zu groß, teilt die Erwartung in zwei.',
  },
  vote: {
    title: 'Was hilft am meisten',
    task: 'Was hilft am meisten? Verteilt eure Punkte.',
    goal: 'Klar ist, was beiden Seiten am wichtigsten ist.',
    readAloud:
      'Alle stimmen ab, Team und Gäste. Vier Punkte. Niemand sieht, wie Sie abstimmen. Danach stehen beide Summen nebeneinander.',
    stumblingBlocks: 'Unterschiede sind der Fund, nicht das Problem.',
    planB: 'Ist es gleich, nehmt beide.',
  },
  thanks: {
    title: 'Dank und Datum',
    task: 'So geht es weiter. Danke für Ihre Zeit.',
    goal: 'Gäste gehen mit einem Datum, an dem sie hören, was daraus wird.',
    readAloud:
      'Danke. Sie haben gesagt, was Sie brauchen und wofür. Bis zum genannten Tag hören Sie, was wir zusagen und was noch nicht. Wer mag, bleibt und schaut zu.',
    stumblingBlocks: 'Nichts im Abschied zusagen. Die Zusagen entstehen nach der Pause.',
    planB: 'Steht das Datum nicht fest, nenn den Tag, an dem du es sagst.',
  },
  pause: {
    title: 'Pause',
    task: 'Zehn Minuten Pause.',
    goal: 'Gäste sind verabschiedet, das Team ist wach zurück.',
    readAloud: 'Zehn Minuten. Danach entstehen unsere Zusagen.',
    stumblingBlocks: 'Halte die Pause, auch wenn es gerade läuft.',
    planB: 'Seid ihr spät dran, reichen sieben Minuten.',
  },
  choose: {
    title: 'Auswählen',
    task: 'Welche vier bis sechs Erwartungen nehmen wir heute?',
    goal: 'Vier bis sechs Erwartungen, jede bei einem Paar.',
    readAloud:
      'Wir nehmen die vier bis sechs wichtigsten. Jedes Paar bekommt eine. Der Rest bleibt sichtbar.',
    stumblingBlocks: 'Nicht mehr nehmen. Zwei gute Zusagen sind besser als acht halbe.',
    planB: 'Könnt ihr euch nicht einigen, gilt das Ergebnis der Punkte.',
  },
  draft: {
    title: 'Zusagen entwerfen',
    task: 'Was sagen wir zu? In wie vielen Fällen, bis wann, außer wann?',
    goal: 'Je Erwartung ein Entwurf mit Satz, Maß und Ausnahmen.',
    readAloud:
      'Zu zweit: Macht aus der Erwartung eine Zusage. In wie vielen Fällen, bis wann, ab wann gezählt, außer wann? Eine Zusage ohne Zahl ist auch in Ordnung.',
    stumblingBlocks:
      '„So schnell wie möglich“ hilft niemandem. Fragt: Woran merken die anderen, dass es gut war?',
    planB: 'Ist die Zeit knapp, entwerft nur die zwei wichtigsten.',
  },
  feasible: {
    title: 'Trägt der Ablauf das?',
    task: 'Trägt unser Ablauf das? Was müsste sich ändern?',
    goal: 'Jede Zusage ist geprüft, und klar ist, was sie kosten würde.',
    readAloud:
      'Wir schauen Zusage für Zusage. Nach euren Schätzungen: Trägt der Ablauf das? Wenn nicht, ändern wir die Zusage oder einen Schritt.',
    stumblingBlocks: 'Nicht schönrechnen. Knapp ist eine gute Auskunft.',
    planB: 'Fehlen Zeiten, tragt die längsten Schritte nach und prüft noch einmal.',
  },
  consent: {
    title: 'Können wir das halten?',
    task: 'Können wir das halten? Null gar nicht, fünf ganz sicher.',
    goal: 'Das Team hat sich nicht mehr aufgeladen, als es halten kann.',
    readAloud:
      'Je Zusage eine Zahl von null bis fünf. Blind. Wir sehen nur die Verteilung. Liegt jemand bei zwei oder darunter, reden wir.',
    stumblingBlocks: 'Wer niedrig liegt, muss sich nicht melden. Frag in die Runde: Was bräuchte es?',
    planB: 'Bleibt es weit auseinander, schwächt die Zusage ab oder vertagt sie.',
  },
  kind: {
    title: 'Entscheiden',
    task: 'Vereinbarung oder Selbstverpflichtung? Ab hier mit Namen.',
    goal: 'Jede Zusage hat eine Art, und Kosten sind für die Leitung benannt.',
    readAloud:
      'Was Geld oder Leute kostet, entscheidet die Leitung. Das wird eine Vereinbarung. Was wir selbst in der Hand haben, wird unsere Selbstverpflichtung. Ab hier mit Namen, weil es um Zusagen geht.',
    stumblingBlocks: 'Nicht alles der Leitung vorlegen. Was ihr selbst könnt, sagt ihr selbst zu.',
    planB: 'Ist der Aufwand unklar, schreibt zwei Stufen auf und lasst die Leitung wählen.',
  },
  measuring: {
    title: 'Messen',
    task: 'Woher kommt die Zahl, wer trägt sie ein, wie oft?',
    goal: 'Zu jeder Zusage mit Zahl steht Quelle, Rolle und Zeitraum.',
    readAloud:
      'Woher kommt die Zahl? Wer trägt sie ein, als Rolle, nicht als Name? Wie oft? Und wann schauen wir zum ersten Mal darauf?',
    stumblingBlocks: 'Nie Zahlen über Personen. Gezählt wird je Zusage und Zeitraum.',
    planB: 'Gibt es keine Quelle, fangt mit Strichlisten für einen Monat an.',
  },
  measures: {
    title: 'Maßnahmen und offene Punkte',
    task: 'Wer kümmert sich worum, und bis wann?',
    goal: 'Jede Maßnahme hat jemanden und ein Datum, kein offener Punkt bleibt ohne Ort.',
    readAloud:
      'Wir gehen die Liste durch. Wer macht was, bis wann? Offene Punkte bekommen einen Ort oder einen Grund.',
    stumblingBlocks: 'Nur, wer da ist, kann etwas übernehmen. Andere werden gefragt.',
    planB: 'Reicht die Zeit nicht, gehen offene Punkte mit in die nächste Werkstatt.',
  },
  preview: {
    title: 'Vorschau',
    task: 'Das geht zur Leitung, das wird veröffentlicht. Stimmt es?',
    goal: 'Das Team hat gesehen, was den Raum verlässt.',
    readAloud: 'Eine halbe Minute für jede Seite: Das sieht die Leitung. Das sehen alle. Stimmt der Ton?',
    stumblingBlocks: 'Nicht am Wortlaut feilen. Einwände kommen in den Themenspeicher.',
    planB: 'Fehlt noch etwas, sag, wann ihr die Fassung zu sehen bekommt.',
  },
  checkOut: {
    title: 'Ein Wort zum Schluss',
    task: 'Mit welchem Wort geht ihr hinaus?',
    goal: 'Jede Stimme war am Ende noch einmal im Raum.',
    readAloud: 'Ein Wort von jedem. Danke euch. Das war viel, und es steht.',
    stumblingBlocks: 'Nicht kommentieren, nur zuhören.',
    planB: 'Sind es viele, sagen alle ihr Wort gleichzeitig.',
  },
}

/**
 * Paragraphs of everyday news, written for this file, with every name in square brackets: a small gold for the languages
 * other than English. People and firms are invented.
 */
export const GOLD: Readonly<Record<string, { readonly floor: { readonly precision: number; readonly recall: number }; readonly texts: readonly string[] }>> = {
  German: {
    floor: { precision: 0.95, recall: 0.85 },
    texts: [
      'Die Bürgermeisterin von [Lübeck], [Anna Petersen], hat am Dienstag die Pläne für eine neue Brücke vorgestellt. Die Arbeiten sollen im Frühjahr beginnen und zwei Jahre dauern. [Petersen] sprach von einer Chance für die Menschen am Hafen. Anwohner fürchten Lärm und Staub.',
      'Nach Angaben der Polizei wurde bei dem Unfall auf der Autobahn niemand schwer verletzt. Ein Lastwagen verlor Ladung, Steine lagen auf der Fahrbahn. Die Feuerwehr brauchte drei Stunden, bis der Verkehr wieder rollte. Zeugen sollen sich melden.',
      'Der Biologe [Thomas Wegener] untersucht seit Jahren, wie Bienen den Winter überstehen. An der [Universität Göttingen] hat er dafür ein Labor mit zwanzig Völkern eingerichtet. Wärme ist wichtig, sagt er, aber Ruhe ist wichtiger. Zucker hilft nur wenig.',
      'Die [Nordlicht Werften GmbH] baut in [Rostock] zwei Fähren für eine Reederei aus [Dänemark]. Das Unternehmen will dafür hundert Mitarbeiter einstellen. Die Gewerkschaft [IG Metall] begrüßte die Aufträge. Über Löhne wird noch verhandelt.',
      'Wer Brot selbst backen will, braucht Mehl, Wasser, Salz und Geduld. Der Teig muss über Nacht ruhen, am besten in einer Schüssel mit Deckel. Am Morgen wird er gefaltet und in den Ofen geschoben. Nach einer Stunde ist die Kruste braun.',
      'Bundeskanzler und Opposition stritten im [Bundestag] über die Renten. Die [SPD] verteidigte ihren Entwurf, die [CDU] nannte ihn zu teuer. Am Freitag stimmt der Bundesrat ab. Experten rechnen mit einer knappen Mehrheit.',
      'Im Museum am Markt ist bis Oktober eine Ausstellung über Kaffee zu sehen. Gezeigt werden Mühlen, Tassen und Plakate aus [Brasilien] und [Äthiopien]. Kuratorin [Julia von der Heide] führt jeden Sonntag durch die Räume. Der Eintritt kostet vier Euro.',
      'Trainer [Markus Brandt] war nach der Niederlage in [Bremen] enttäuscht. Seine Mannschaft hatte zur Pause geführt und dann den Faden verloren. Fehler im Aufbau führten zu zwei Toren. Am Samstag kommt der Tabellenführer aus [München].',
      'Forscher der [ETH] in [Zürich] haben ein Material entwickelt, das Wasser aus der Luft zieht. Strom braucht es dafür nicht, nur Licht. In [Kenia] wird es nun an einer Schule erprobt. Mit Ergebnissen rechnet Frau [Keller] im Herbst.',
      'Viele Familien sparen beim Einkauf. Obst und Gemüse sind teurer geworden, Fleisch ebenfalls. Händler klagen über hohe Kosten für Energie und Transport. Die Regierung in [Wien] prüft Hilfen, die [Europäische Union] mahnt zur Vorsicht.',
    ],
  },
  Spanish: {
    floor: { precision: 0.9, recall: 0.9 },
    texts: [
      'El alcalde de [Zaragoza], [Luis Ferrando], presentó el lunes el nuevo plan de autobuses. Según [Ferrando], las obras durarán dos años. Los vecinos piden más paradas. Hasta ahora nadie les ha respondido.',
      'La [Universidad de Salamanca] abrirá en septiembre un archivo de cartas. Las donó la familia de la pintora [Elena Robledo]. Hay también dibujos y fotografías. El [Ministerio de Cultura] pagará la mitad.',
      'Una tormenta dejó sin luz a miles de casas en [Galicia]. En [Vigo] cayeron árboles y en [Lugo] se cerraron escuelas. No hubo heridos. La compañía [Norluz] espera arreglar la red antes del viernes.',
      'Ayer empezó la feria del libro de [Bogotá]. El escritor [Julián Ocampo] leyó un cuento sobre el río. Este año hay más libros para niños. Todos los domingos la entrada es gratis.',
    ],
  },
  French: {
    floor: { precision: 0.9, recall: 0.9 },
    texts: [
      "Le maire de [Nantes], [Olivier Marchais], a présenté mardi le projet d'un nouveau pont. Les travaux dureront deux ans. Selon M. [Marchais], les habitants seront consultés. Ils demandent surtout moins de bruit.",
      "L'[Université de Grenoble] ouvre un centre sur la neige. La chercheuse [Claire Dumontel] y étudie les avalanches avec une équipe venue d'[Italie]. Les premières mesures auront lieu en janvier. Elle espère des résultats avant l'été.",
      "À [Lyon], un musée montre des affiches de cinéma. Beaucoup viennent de [Belgique] et du [Canada]. Les visiteurs pourront voter pour leur préférée. L'entrée est libre le dimanche.",
      "La [Banque de France] prévoit une année difficile. Cette prévision inquiète les petites entreprises. En [Bretagne], plusieurs conserveries ont réduit leurs heures. Les syndicats, dont la [CFDT], réclament une réunion.",
    ],
  },
  Italian: {
    floor: { precision: 0.9, recall: 0.9 },
    texts: [
      "Il sindaco di [Ferrara], [Paolo Benelli], ha presentato martedì il piano per le biciclette. I lavori dureranno due anni. Secondo [Benelli] la città sarà più tranquilla. Gli abitanti chiedono più alberi.",
      "L'[Università di Pavia] apre un laboratorio sul riso. La biologa [Chiara Moretto] studia le piante che resistono al caldo. I primi risultati sono attesi per ottobre. Anche il [Giappone] partecipa alla ricerca.",
      "A [Torino] è nata una biblioteca di quartiere. Molti libri arrivano dalla [Francia] e dall'[Austria]. Quando piove, dicono i volontari, le sale si riempiono. La domenica si leggono fiabe.",
    ],
  },
};

/** A list written with spaces. */
const words = (text: string): readonly string[] => text.split(/\s+/);

/**
 * What customers say in any chat, whatever it is about: greetings, politeness, feelings, verbs of asking, times. Written
 * by hand for languages with much traffic in customer service; others have only their function words.
 */
export const CHAT_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: words(`hello hi hey dear good morning afternoon evening day thanks thank thx please pls sorry ok okay yes yeah no nope
    sure welcome bye cheers regards sir madam team agent support service customer company help helped helping need needs
    needed want wanted wants like liked know knew think thought tell told say said says ask asked asking try tried trying
    get got getting give gave given go going went come came coming make made see saw look looking make take took let
    keep kept still already just now today yesterday tomorrow time times day days week weeks month months year years hour
    hours minute minutes ago soon later again never ever always also really very much many more most lot bit one two
    three first second last next thing things something anything nothing everything someone anyone nobody everybody
    way kind sort able can't cant don't dont doesn't doesnt didn't didnt won't wont isn't isnt wasn't wasnt i'm im i've
    ive id it's its that's thats what's whats great nice perfect awesome amazing excellent wonderful fantastic lovely
    brilliant love loved loves happy glad pleased best better bad worse worst terrible horrible awful useless ridiculous
    unacceptable disgusting pathetic angry annoyed annoying frustrated frustrating disappointed disappointing furious
    upset joke hate hated stupid nonsense rubbish wrong right fine cool super kind quick quickly fast slow long short
    problem problems issue issues question questions answer answers trouble wait waiting waited contact contacted
    write wrote written message messages chat call called reply replied happen happened happening work works working
    worked fix fixed solve solved sort sorted check checked checking send sent sending receive received show shows
    use used using put getting done doing seriously actually honestly absolutely completely totally finally appreciate
    anyway maybe perhaps understand explain explained mean means believe guess hope expect expected people person man
    guys friend name number use possible impossible simple easy hard difficult new old big small whole full half back
    not cannot even every left everything anywhere order orders`),
  de: words(`hallo hi guten tag morgen abend moin liebe lieber sehr geehrte danke dank vielen bitte gern gerne sorry
    entschuldigung ok okay ja nein doch genau klar tschüss gruß grüße hilfe helfen kunde kunden service support mitarbeiter
    firma brauche braucht möchte will wollte würde können könnte kann weiß wissen denke sagen sagt gesagt fragen gefragt
    frage fragen antwort antworten problem probleme geht ging gehen kommt kam kommen macht machen gemacht gibt geben gegeben
    heute gestern morgen jetzt schon noch immer nie wieder tag tage tagen woche wochen monat monate jahr jahre stunde
    stunden minute minuten zeit mal erste zweite dritte letzte nächste ganz wirklich echt einfach super toll klasse prima
    perfekt wunderbar großartig gut gute guter gutes schlecht schlechte schlimm schrecklich furchtbar unverschämt frechheit
    lächerlich unmöglich enttäuscht verärgert wütend sauer nervt ärgerlich zufrieden glücklich freue freut liebe beste
    besser schnell schnelle langsam lange warte warten gewartet schreibe schreiben geschrieben nachricht melden gemeldet
    bekommen bekomme erhalten geschickt schicken prüfen nachsehen gerade endlich natürlich leider vielleicht bereits
    eigentlich überhaupt keine keiner nichts etwas alles jemand niemand leute herr frau funktioniert
    bestellung bestellungen nummer`),
  es: words(`hola buenos buenas días tardes noches gracias favor disculpe perdón ok vale sí no claro adiós saludos ayuda
    ayudar cliente clientes servicio atención empresa necesito necesita quiero quiere quería puede pueden puedo poder sé
    saber creo decir dice dijo dicho preguntar pregunta preguntas respuesta responder problema problemas hace hacer hecho
    va ir voy viene venir dar dan dio ver hoy ayer mañana ahora ya todavía aún siempre nunca otra vez día semana semanas mes
    meses año años hora horas minuto minutos tiempo primera segunda tercera última muy mucho muchas muchos bien bueno buena
    mal malo mala peor mejor excelente perfecto genial fantástico maravilloso encanta feliz contento contenta satisfecho
    horrible terrible pésimo vergüenza inaceptable ridículo enfadado enojado harto harta decepcionado molesto rápido rápida
    lento espero esperar esperando escribir escribo mensaje contactar contacto recibir recibido enviar enviado revisar
    realmente simplemente señor señora nadie nada algo todo alguien gente cosa cosas funciona está están estoy estaba era eran tengo
    tiene tienen había ha he sigo sigue pedido pedidos`),
  fr: words(`bonjour bonsoir salut merci beaucoup svp plaît plait désolé pardon ok oui non d'accord accord revoir cordialement
    aide aider client clients service entreprise besoin veux veut voudrais voulais peux peut pouvez pouvoir sais savoir
    pense dire dit demande demander question questions réponse répondre problème problèmes fait faire fais va aller vais
    vient venir donner donné voir aujourd'hui aujourd hui hier demain maintenant déjà encore toujours jamais fois jour jours
    semaine semaines mois an ans année heure heures minute minutes temps première deuxième troisième dernière très trop bien
    bon bonne mal mauvais mauvaise pire mieux excellent parfait génial super formidable adore heureux heureuse content
    contente satisfait horrible terrible nul nulle honte inacceptable ridicule énervé colère marre déçu déçue rapide vite
    lent attends attendre attente écrire écrit message contacter contact reçu recevoir envoyé envoyer vérifier vraiment
    simplement monsieur madame personne rien quelque chose tout quelqu'un gens fonctionne marche était est
    commande commandes numéro`),
  pt: words(`olá oi bom boa dia tarde noite obrigado obrigada por favor desculpe ok sim não claro tchau ajuda ajudar cliente
    clientes serviço atendimento empresa preciso precisa quero quer queria pode podem posso poder sei saber acho dizer diz
    disse perguntar pergunta perguntas resposta responder problema problemas faz fazer feito vai ir vou vem dar deu ver hoje
    ontem amanhã agora já ainda sempre nunca vez vezes dias semana semanas mês meses ano anos hora horas minuto minutos tempo
    primeira segunda terceira última muito muita muitos bem mal mau má pior melhor excelente perfeito ótimo ótima maravilhoso
    adoro adorei feliz contente satisfeito horrível terrível péssimo vergonha inaceitável ridículo irritado farto farta
    decepcionado rápido rápida lento espero esperar esperando escrever mensagem contato contacto receber recebi enviar
    enviado verificar realmente simplesmente senhor senhora ninguém nada algo tudo alguém gente coisa funciona está estão estou
    estava era tenho tem têm há continuo continua pedido pedidos`),
  it: words(`ciao buongiorno buonasera salve grazie prego favore scusi scusa ok sì no certo arrivederci saluti aiuto aiutare
    cliente clienti servizio assistenza azienda bisogno voglio vuole vorrei volevo può possono posso potere so sapere penso
    dire dice detto chiedere domanda domande risposta rispondere problema problemi fa fare fatto va andare vado viene dare
    dato vedere oggi ieri domani adesso ora già ancora sempre mai volta volte giorno giorni settimana settimane mese mesi
    anno anni ore minuto minuti tempo prima seconda terza ultima molto molti tanto bene buono buona male cattivo peggio
    peggiore meglio migliore eccellente perfetto ottimo ottima fantastico meraviglioso adoro felice contento contenta
    soddisfatto orribile terribile pessimo vergogna inaccettabile ridicolo arrabbiato stufo stufa deluso delusa veloce lento
    aspetto aspettare aspettando scrivere messaggio contattare contatto ricevuto ricevere inviato inviare controllare
    davvero semplicemente signore signora nessuno niente qualcosa tutto qualcuno gente cosa cose funziona era erano ho ha
    hanno avete ordine ordini numero`),
  nl: words(`hallo hoi goedemorgen goedemiddag goedenavond dag dank bedankt dankjewel alstublieft graag sorry ok oké ja nee
    zeker doei groet groeten hulp helpen klant klanten service medewerker bedrijf nodig wil wilde zou kan kunnen kunt weet
    weten denk zeggen zegt gezegd vragen vraag gevraagd antwoord antwoorden probleem problemen gaat gaan ging komt komen doet
    doen gedaan geeft geven gegeven vandaag gisteren morgen nu al nog altijd nooit weer dagen week weken maand maanden jaar
    jaren uur uren minuut minuten tijd keer eerste tweede derde laatste heel erg echt gewoon goed goede slecht slechte erger
    beter beste uitstekend perfect geweldig fantastisch super fijn blij tevreden vreselijk verschrikkelijk schandalig
    belachelijk onacceptabel boos teleurgesteld irritant snel snelle langzaam wacht wachten gewacht schrijven geschreven
    bericht contact ontvangen gestuurd sturen controleren eigenlijk eindelijk natuurlijk helaas misschien niemand niets iets
    alles iemand mensen meneer mevrouw werkt
    bestelling bestellingen nummer`),
  'zh-hans':
    words(`我的 你的 您的 你们 我们 他们 她们 哪里 哪儿 怎么 什么 为什么 多少 怎样 这个 那个 这样 那样 可以 不能 没有 已经 还是
    还没 现在 今天 昨天 明天 请问 谢谢 你好 您好 麻烦 客服 问题 知道 需要 希望 觉得 真的 非常 太差 生气 满意 很好 不好 一直 一个 一下`),
  'zh-hant':
    words(`我的 你的 您的 你們 我們 他們 她們 哪裡 哪兒 怎麼 什麼 為什麼 多少 怎樣 這個 那個 這樣 那樣 可以 不能 沒有 已經 還是
    還沒 現在 今天 昨天 明天 請問 謝謝 你好 您好 麻煩 客服 問題 知道 需要 希望 覺得 真的 非常 太差 生氣 滿意 很好 不好 一直 一個 一下`),
  ja: words(`お願い お願いします ありがとう ありがとうございます こんにちは すみません ください 質問 問題 本当に とても 最悪 最高 残念 対応 今日 昨日
    明日 いつ どこ なに 何 なぜ まだ また もう ここ それ これ`),
};

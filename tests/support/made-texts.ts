/** A topic that was planted in invented messages. */
export interface PlantedTopic {
  readonly language: string;
  readonly side: 'negative' | 'positive';
  /** Any of these, as a term or a part of one, names it. */
  readonly names: readonly string[];
  readonly texts: readonly string[];
}

const topic = (language: string, side: PlantedTopic['side'], names: string, ...texts: string[]): PlantedTopic => ({
  language,
  side,
  names: names.split(' '),
  texts,
});

// biome-ignore format: a list
/** Messages written for this project, with the topic that each is about: the labelled sample of the themes. */
export const PLANTED: readonly PlantedTopic[] = [
  topic('en', 'negative', 'parcel courier delivery',
    'My parcel was supposed to arrive on Monday and it is still not here', 'The courier left my parcel in the rain, everything is soaked',
    'Where is my parcel? Tracking has not moved for six days', 'The courier says delivered but there is no parcel anywhere',
    'Third time the parcel goes back to the depot, this is a joke', 'Your courier threw the parcel over the fence'),
  topic('en', 'negative', 'refund money',
    'I returned the boots weeks ago and there is no refund', 'You promised the refund within five days, where is my money',
    'Still no refund on my card, I am really angry', 'Why is the refund only a part of what I paid?', 'Every agent tells me something else about the refund',
    'I want my refund now'),
  topic('en', 'negative', 'charged invoice twice',
    'I was charged twice for the same order', 'The invoice is wrong again, you charged me twice', 'My card was charged twice and nobody cares',
    'Look at the invoice: double the price we agreed', 'This invoice is a mess', 'Charged twice last month, charged twice again'),
  topic('en', 'negative', 'password login locked',
    'I am locked out and the password reset mail never arrives', 'The password reset link is expired every single time',
    'Your login page rejects my password', 'Cannot log in, password reset does not work', 'Locked out of my account since Friday, the login is broken',
    'How many times do I have to do a password reset'),
  topic('en', 'positive', 'installation technician',
    'The technician was so friendly and the installation took ten minutes', 'Great installation, the technician explained everything',
    'Your technician is a star', 'Really happy with the installation', 'The technician even cleaned up after the installation', 'Best installation ever'),
  topic('en', 'positive', 'quality fabric',
    'The quality of the jacket is outstanding', 'I love the fabric, such good quality', 'Wonderful quality, the fabric feels warm',
    'Fabric and quality are better than expected', 'So pleased with the quality', 'The fabric is lovely'),
  topic('de', 'negative', 'paket lieferung zusteller',
    'Mein Paket ist seit zwei Wochen nicht da', 'Wo bleibt mein Paket? Die Lieferung sollte Montag kommen', 'Der Zusteller hat das Paket einfach in den Regen gestellt',
    'Schon wieder ist das Paket verschwunden', 'Paket laut Verfolgung zugestellt, aber hier ist kein Paket'),
  topic('de', 'negative', 'rechnung abgebucht doppelt',
    'Auf der Rechnung steht der doppelte Betrag', 'Sie haben die Rechnung zweimal abgebucht', 'Die Rechnung ist falsch und niemand meldet sich',
    'Warum wurde die Rechnung doppelt abgebucht?', 'Diese Rechnung zahle ich nicht'),
  topic('de', 'positive', 'techniker montage',
    'Der Techniker war sehr freundlich und die Montage ging schnell', 'Tolle Montage, vielen Dank an den Techniker', 'Ihr Techniker hat alles super erklärt',
    'Bin begeistert von der Montage', 'Der Techniker war pünktlich'),
  topic('es', 'negative', 'paquete envío',
    'Mi paquete no ha llegado todavía', '¿Dónde está el paquete? El envío era para el lunes', 'El repartidor dejó el paquete bajo la lluvia',
    'Otra vez se perdió el paquete', 'El paquete aparece entregado y no tengo nada'),
  topic('es', 'negative', 'reembolso dinero',
    'Sigo sin recibir el reembolso', 'Me prometieron el reembolso en cinco días', 'Quiero mi reembolso ya', 'El reembolso está incompleto', 'Nadie sabe nada del reembolso'),
  topic('es', 'positive', 'técnico instalación',
    'El técnico fue muy amable y la instalación perfecta', 'Gracias al técnico, gran instalación', 'La instalación quedó preciosa', 'Felicite al técnico de mi parte',
    'El técnico llegó puntual'),
  topic('fr', 'negative', 'colis livraison livreur',
    "Mon colis n'est toujours pas arrivé", 'Où est mon colis ? La livraison était prévue lundi', 'Le livreur a laissé le colis sous la pluie', 'Encore un colis perdu',
    'Le colis est indiqué livré mais je n’ai rien'),
  topic('fr', 'negative', 'remboursement',
    "Je n'ai toujours pas reçu mon remboursement", 'Le remboursement promis sous cinq jours, quelle honte', 'Je veux mon remboursement', 'Remboursement incomplet, encore une fois',
    'Aucune nouvelle du remboursement'),
  topic('fr', 'positive', 'technicien installation',
    'Le technicien était adorable et l’installation impeccable', "Merci au technicien pour l'installation", 'Une installation parfaite', 'Bravo à votre technicien',
    'Technicien ponctuel et souriant'),
  topic('pt', 'negative', 'encomenda entrega',
    'A minha encomenda ainda não chegou', 'Onde está a encomenda? A entrega era segunda', 'O estafeta deixou a encomenda à chuva', 'Mais uma encomenda perdida',
    'A encomenda aparece entregue e não tenho nada'),
  topic('pt', 'negative', 'reembolso',
    'Continuo sem o reembolso', 'Prometeram o reembolso em cinco dias', 'Quero o meu reembolso', 'O reembolso veio incompleto', 'Ninguém sabe do reembolso'),
  topic('pt', 'positive', 'técnico instalação',
    'O técnico foi muito simpático e a instalação impecável', 'Obrigada ao técnico pela instalação', 'Instalação perfeita', 'Parabéns ao técnico', 'O técnico chegou à hora'),
  topic('it', 'negative', 'pacco consegna corriere',
    'Il mio pacco non è ancora arrivato', 'Dove si trova il pacco? La consegna era per lunedì', 'Il corriere ha lasciato il pacco sotto la pioggia', 'Un altro pacco perso',
    'Il pacco risulta consegnato ma qui non vedo nulla'),
  topic('it', 'negative', 'rimborso',
    'Non ho ancora ricevuto il rimborso', 'Mi avevate promesso il rimborso in cinque giorni', 'Voglio il mio rimborso', 'Il rimborso è incompleto', 'Nessuna notizia del rimborso'),
  topic('it', 'positive', 'tecnico installazione',
    "Il tecnico è stato gentilissimo e l'installazione perfetta", "Grazie al tecnico per l'installazione", 'Installazione impeccabile', 'Complimenti al tecnico', 'Tecnico puntuale e bravo'),
  topic('nl', 'negative', 'pakket bezorger levering',
    'Mijn pakket is nog steeds niet aangekomen', 'Waar blijft mijn pakket? De levering zou maandag zijn', 'De bezorger heeft het pakket in de regen gezet', 'Alweer een pakket kwijt',
    'Volgens de app is het pakket bezorgd maar ik heb niks'),
  topic('nl', 'positive', 'monteur installatie',
    'De monteur was vriendelijk en de installatie ging vlot', 'Dank aan de monteur voor de installatie', 'Prachtige installatie', 'Complimenten voor de monteur', 'De monteur was keurig op tijd'),
  topic('ja', 'negative', '荷物 配達', '荷物がまだ届きません', '配達の荷物はどこですか', '荷物が雨で濡れていました', 'また荷物が行方不明です', '配達済みなのに荷物がありません'),
];

// biome-ignore format: a list
/** Messages about nothing in particular, which every topic has to stand out from. */
export const FILLERS: Readonly<Record<string, readonly string[]>> = {
  en: ['Hello, I have a question', 'My order number is 4711', 'Can you check my order please', 'I would like to change the address of my order', 'Do you ship to Norway?'],
  de: ['Guten Tag, ich habe eine Frage', 'Können Sie meine Bestellung prüfen', 'Ich möchte die Adresse der Bestellung ändern', 'Meine Bestellung hat die Nummer 4711'],
  es: ['Hola, tengo una pregunta', 'Quiero cambiar la dirección del pedido', 'Mi número de pedido es 4711'],
  fr: ["Bonjour, j'ai une question", "Je voudrais changer l'adresse de la commande", 'Ma commande porte le numéro 4711'],
  pt: ['Olá, tenho uma pergunta', 'Quero mudar a morada do pedido', 'O meu pedido é o 4711'],
  it: ['Buongiorno, ho una domanda', "Vorrei cambiare l'indirizzo dell'ordine", "Il mio ordine è il numero 4711"],
  nl: ['Hallo, ik heb een vraag', 'Ik wil het adres van de bestelling wijzigen', 'Mijn bestelling is nummer 4711'],
  ja: ['質問があります', '注文の住所を変更したいです', '注文番号は4711です'],
};

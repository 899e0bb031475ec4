import type { Signal } from '../core/history';

/** Phrases for each signal. */
type Phrases = Readonly<Record<Signal, readonly string[]>>;

// biome-ignore format: lists are read more easily when each is one line
/** Written by hand for seven languages; English ones are looked for in every language. */
export const SIGNAL_PHRASES: Readonly<Record<string, Phrases>> = {
  en: {
    manager: ['your manager', 'a manager', 'the manager', 'your supervisor', 'a supervisor', 'your boss', 'someone in charge', 'someone higher', 'escalate this', 'speak to a human manager', 'head of'],
    leave: ['cancel my account', 'cancel my subscription', 'cancel my contract', 'cancel my plan', 'cancel my membership', 'close my account', 'delete my account', 'cancelling my', 'canceling my', 'switch to another', 'switching to', 'taking my business elsewhere', 'take my business elsewhere', 'go elsewhere', 'find another provider', 'find another company', 'never order again', 'never buy from', 'never shop', 'last time i order', 'last order', 'leave you', 'done with you', 'terminate my contract', 'end my contract', 'want to cancel', 'lost a customer', 'lost me as a customer'],
    legal: ['my lawyer', 'a lawyer', 'my solicitor', 'my attorney', 'legal action', 'take you to court', 'see you in court', 'small claims', 'sue you', 'suing you', 'going to sue', 'consumer protection', 'trading standards', 'ombudsman', 'chargeback', 'charge back', 'the police', 'regulator'],
    public: ['bad review', 'negative review', 'one star', '1 star', 'leave a review', 'write a review', 'on trustpilot', 'on twitter', 'on facebook', 'on instagram', 'on tiktok', 'on reddit', 'on linkedin', 'social media', 'tell everyone', 'the press', 'the newspaper', 'go public', 'google review'],
  },
  de: {
    manager: ['ihren vorgesetzten', 'ihr vorgesetzter', 'einen vorgesetzten', 'ihren chef', 'ihr chef', 'geschäftsführer', 'geschäftsführung', 'teamleiter', 'jemand anderen sprechen', 'verantwortlichen sprechen', 'manager sprechen', 'beschwerdestelle'],
    leave: ['vertrag kündigen', 'kündige ich', 'ich kündige', 'kündigung', 'konto löschen', 'konto schließen', 'account löschen', 'wechsle zu', 'wechsle ich', 'zur konkurrenz', 'anbieter wechseln', 'anderen anbieter', 'nie wieder bestellen', 'bestelle nie wieder', 'nie wieder bei', 'letzte bestellung', 'abo kündigen', 'kunden verloren', 'widerrufe'],
    legal: ['meinen anwalt', 'mein anwalt', 'rechtsanwalt', 'einen anwalt', 'rechtliche schritte', 'verklagen', 'verklage', 'vor gericht', 'anzeige erstatten', 'verbraucherschutz', 'verbraucherzentrale', 'mahnbescheid', 'polizei'],
    public: ['schlechte bewertung', 'negative bewertung', 'bewertung schreiben', 'ein stern', 'bei trustpilot', 'auf trustpilot', 'auf twitter', 'auf facebook', 'auf instagram', 'sozialen medien', 'allen erzählen', 'die presse', 'öffentlich machen', 'google bewertung'],
  },
  es: {
    manager: ['su supervisor', 'un supervisor', 'el supervisor', 'su jefe', 'tu jefe', 'el encargado', 'un encargado', 'un responsable', 'el gerente', 'un gerente', 'alguien superior'],
    leave: ['cancelar mi cuenta', 'cancelar mi suscripción', 'cancelar el contrato', 'cancelar mi contrato', 'darme de baja', 'doy de baja', 'quiero la baja', 'cerrar mi cuenta', 'cambio de compañía', 'cambiar de compañía', 'otra compañía', 'otro proveedor', 'me voy a la competencia', 'a la competencia', 'nunca más compro', 'no vuelvo a comprar', 'no volveré a comprar', 'última compra', 'perdido un cliente'],
    legal: ['mi abogado', 'un abogado', 'abogada', 'acciones legales', 'denunciar', 'denuncia', 'demandar', 'una demanda', 'los tribunales', 'juicio', 'oficina del consumidor', 'consumo', 'policía'],
    public: ['mala reseña', 'mala opinión', 'una estrella', 'dejar una reseña', 'escribir una reseña', 'redes sociales', 'en twitter', 'en facebook', 'en instagram', 'en trustpilot', 'a todo el mundo', 'la prensa', 'hacerlo público'],
  },
  fr: {
    manager: ['votre responsable', 'un responsable', 'le responsable', 'votre supérieur', 'un supérieur', 'votre chef', 'votre manager', 'un manager', 'le directeur', 'votre direction', 'la direction'],
    leave: ['résilier mon', 'résilier le', 'je résilie', 'résiliation', 'fermer mon compte', 'supprimer mon compte', 'annuler mon abonnement', 'changer de fournisseur', 'changer d’opérateur', "changer d'opérateur", 'chez un concurrent', 'à la concurrence', 'la concurrence', 'plus jamais commander', 'commanderai plus', 'dernière commande', 'perdu un client', 'aller ailleurs', 'vais ailleurs'],
    legal: ['mon avocat', 'un avocat', 'porter plainte', 'porte plainte', 'action en justice', 'en justice', 'au tribunal', 'tribunal', 'répression des fraudes', 'dgccrf', 'huissier', 'mise en demeure', 'police'],
    public: ['mauvais avis', 'avis négatif', 'laisser un avis', 'une étoile', 'réseaux sociaux', 'sur twitter', 'sur facebook', 'sur instagram', 'sur trustpilot', 'tout le monde', 'la presse', 'rendre public', 'avis google'],
  },
  pt: {
    manager: ['seu supervisor', 'um supervisor', 'o supervisor', 'seu chefe', 'o gerente', 'um gerente', 'seu gerente', 'um responsável', 'o responsável', 'alguém superior'],
    leave: ['cancelar minha conta', 'cancelar a minha conta', 'cancelar minha assinatura', 'cancelar a assinatura', 'cancelar o contrato', 'cancelar meu contrato', 'encerrar minha conta', 'fechar minha conta', 'mudar de operadora', 'mudar de fornecedor', 'outra empresa', 'para a concorrência', 'concorrente', 'nunca mais compro', 'não compro mais', 'última compra', 'perderam um cliente'],
    legal: ['meu advogado', 'um advogado', 'advogada', 'ação judicial', 'processar vocês', 'vou processar', 'na justiça', 'tribunal', 'procon', 'defesa do consumidor', 'polícia', 'livro de reclamações'],
    public: ['avaliação negativa', 'má avaliação', 'uma estrela', 'deixar uma avaliação', 'redes sociais', 'no twitter', 'no facebook', 'no instagram', 'reclame aqui', 'todo mundo', 'toda a gente', 'a imprensa', 'tornar público'],
  },
  it: {
    manager: ['il suo responsabile', 'un responsabile', 'il responsabile', 'il suo capo', 'il tuo capo', 'un supervisore', 'il supervisore', 'un superiore', 'il direttore', 'la direzione', 'un manager'],
    leave: ['disdire il', 'disdire l', 'disdico', 'disdetta', 'annullare il mio abbonamento', 'chiudere il mio account', 'chiudere il conto', 'cancellare il mio account', 'cambio operatore', 'cambiare operatore', 'cambiare fornitore', 'alla concorrenza', 'un altro fornitore', 'mai più ordino', 'non ordino più', 'non comprerò più', 'ultimo ordine', 'perso un cliente', 'recesso'],
    legal: ['il mio avvocato', 'un avvocato', 'vie legali', 'azione legale', 'denunciare', 'denuncia', 'vi denuncio', 'in tribunale', 'tribunale', 'giudice', 'associazione consumatori', 'polizia', 'diffida'],
    public: ['recensione negativa', 'brutta recensione', 'lasciare una recensione', 'una stella', 'sui social', 'social media', 'su twitter', 'su facebook', 'su instagram', 'su trustpilot', 'a tutti', 'i giornali', 'la stampa', 'rendere pubblico'],
  },
  nl: {
    manager: ['uw leidinggevende', 'je leidinggevende', 'een leidinggevende', 'uw manager', 'je manager', 'een manager', 'uw baas', 'je baas', 'de directie', 'teamleider', 'een supervisor'],
    leave: ['abonnement opzeggen', 'contract opzeggen', 'ik zeg op', 'opzegging', 'account verwijderen', 'account sluiten', 'mijn lidmaatschap opzeggen', 'stap over', 'overstappen', 'naar de concurrent', 'andere aanbieder', 'nooit meer bestellen', 'bestel nooit meer', 'nooit meer bij', 'laatste bestelling', 'klant kwijt'],
    legal: ['mijn advocaat', 'een advocaat', 'juridische stappen', 'aanklagen', 'klaag jullie aan', 'naar de rechter', 'rechtbank', 'consumentenbond', 'geschillencommissie', 'aangifte', 'politie', 'incasso'],
    public: ['slechte review', 'negatieve review', 'slechte beoordeling', 'een ster', 'review schrijven', 'review achterlaten', 'sociale media', 'social media', 'op twitter', 'op facebook', 'op instagram', 'op trustpilot', 'iedereen vertellen', 'de pers', 'in de krant'],
  },
};

/** Words of chat pages: a name with one of them was given by a person, and stays from build to build. */
const CHAT_WORDS =
  /^(?:messages?|msgs?|chats?|bubbles?|conversations?|convo|threads?|lists?|body|content|text|log|feed|transcript|history|stream|timeline|post|posts|comments?|entry|entries|item|items|row|rows|event|events|part|parts|article|reply|replies|note|notes|customer|visitor|contact|client|guest|requester|agent|operator|staff|admin|employee|user|author|sender|self|own|mine|me|incoming|inbound|outgoing|outbound|received|receive|receiver|sent|in|out|left|right|start|end|from|to|bot|system|internal|private|public|info|status|container|wrapper|inner|outer|box|panel|pane|main|composer|input|editor|room|channel|ticket|session|dialog|card|group|day|date|time|head|header|heading|title|name|avatar|media|view|root|base|is|by|type|direction|role|side|kind|id|active|selected|current|open|conversational|support|service|live|inbox|mail|email|line|paragraph|words|block|section|region|field|data|test|testid|scroll|scroller|scrollable)$/;

/** The words that a class, id or attribute value is made of, in lower case. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/**
 * Was a name given by a person, so that it is still there after the next build? Only where all its words are known: what
 * bundlers make (`css-1q2w3e`, `Bubble_in__x7Gh2`, `sc-bdVaJa`) has at least one that is not.
 */
export function isLasting(name: string): boolean {
  const words = wordsOf(name);
  return words.length > 0 && name.length <= 60 && words.every((word) => CHAT_WORDS.test(word));
}

/** Can a class stand in a selector as it is? */
export function isPlain(name: string): boolean {
  return /^-?[A-Za-z_][\w-]{0,60}$/.test(name);
}

/** Names that a tool gives to single messages, or that change with place and time; they say nothing about the sender. */
const PASSING =
  /(?:^|[-_])(?:id|ids|key|uid|uuid|index|idx|pos|position|time|timestamp|date|seq|count|height|width|size|offset|hash|src|href|mid|peer)$/i;

/** Names that tests of the tool go by; they name kinds, and last. */
const TEST_NAME = /^data-(?:test-?id|tid|qa|cy|automation-?id)$/;

/** May an attribute's value tell messages apart by their sender? */
export function isTelling(name: string): boolean {
  return (
    TEST_NAME.test(name) ||
    (/^(?:data-|role$|aria-roledescription$|itemprop$|author|sender|type|direction|from)/.test(name) &&
      !PASSING.test(name))
  );
}

/** May an attribute be a message's stable id? */
export function isIdName(name: string): boolean {
  return name === 'id' || (!TEST_NAME.test(name) && /^data-(?:.*[-_])?(?:id|ids|mid|key|uid|uuid|sid)$/i.test(name));
}

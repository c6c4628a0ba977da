/** Where one question ends and the next begins: after its mark, which belongs to it, then at commas and joining words. */
const SENTENCES = /(?<=[?？。！!；;\n])/;
const JOINTS = /(?<=[?？。！!；;\n])|[,，、]|\b(?:and also|and|also|plus)\b|以及|还有|另外|顺便|并且|同时/;

/** The parts of a message that may each be a question of their own; the message alone where there is one. */
export function partsOf(message: string, at: 'sentences' | 'joints'): readonly string[] {
  return message
    .split(at === 'sentences' ? SENTENCES : JOINTS)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
}

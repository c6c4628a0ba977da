/** Where one question ends and the next begins: after its mark, which belongs to it, then at commas and joining words. */
const JOINTS =
  /(?<=[?？。！!；;\n])|[,，、+]|\b(?:and also|and|also|plus)\b|\s[n&/]\s|以及|还有|另外|顺便|并且|同时|(?<=[几久秒谁吗么没的呢]) (?=[\u3400-\u9fff])/;

const SENTENCES = /(?<=[?？。！!；;\n])/;

/** The parts of a message that may each be a question of their own; the message alone where there is one. */
export function partsOf(message: string): readonly string[] {
  // "Between the transfer and the answer" is one stretch.
  return message
    .split(/\bbetween\b/i.test(message) ? SENTENCES : JOINTS)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
}

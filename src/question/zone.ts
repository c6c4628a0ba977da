/** How far a zone's clocks are ahead of UTC at a moment, ms: what turns "10:06" into a moment. */
export function zoneOffset(timeZone: string): (at: number) => number {
  // Making a formatter costs a hundred times its use.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (at) => {
    const shown = Date.parse(`${format.format(at).replace(' ', 'T')}Z`);
    return Number.isNaN(shown) ? 0 : shown - Math.floor(at / 1000) * 1000;
  };
}

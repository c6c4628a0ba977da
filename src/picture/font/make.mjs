/**
 * Cuts the two fonts of the picture out of Noto Sans SC. Only needed to change which characters they have:
 *
 *   npm install --no-save subset-font@2.9.0 @expo-google-fonts/noto-sans-sc@0.4.3 && node src/picture/font/make.mjs
 *
 * resvg reads a font again for every piece of text, so what nearly every picture needs is a small file of its own:
 * `common.ttf` has Latin and GB2312. `rare.ttf` has the other characters of GBK (喆 堃 镕 龑, traditional ones) and
 * those that only the official table of 2013 knows (䶮 𬭎); it is read for the pictures that need it. Beside each font
 * stands a list of its characters, by which the code chooses between them.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const SOURCE = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

/** Characters of the table of 2013 in CJK extension A; of the later extensions the font has no others. */
const TABLE_OF_2013 =
  '㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮';

const font = await readFile(createRequire(import.meta.url).resolve(SOURCE));
const has = charactersOf(font);
const common = new Set(
  [range(0x20, 0x7e), range(0xa0, 0x24f), range(0x2010, 0x2027), gbk(0xa1, 0xf7, 0xa1), '−'].join(''),
);
const rare = new Set([gbk(0x81, 0xfe, 0x40), TABLE_OF_2013, range(0x20000, 0x323af)].join(''));
for (const character of common) rare.delete(character);

for (const [name, wanted] of Object.entries({ common, rare })) {
  const characters = [...wanted].filter((character) => has(character)).join('');
  await writeFile(new URL(`${name}.txt`, import.meta.url), characters);
  const subset = await subsetFont(font, characters, {
    targetFormat: 'truetype',
    noHinting: true,
    keepFeatures: ['kern'],
    // For vertical text and for font menus.
    dropTables: ['vhea', 'vmtx', 'BASE', 'STAT'],
  });
  await writeFile(new URL(`${name}.ttf`, import.meta.url), subset);
}

/** The characters of GBK with these leading bytes; GB2312 is what has trailing bytes from 0xa1 on. */
function gbk(first, last, lowestTrail) {
  const decoder = new TextDecoder('gbk');
  const found = [];
  for (let lead = first; lead <= last; lead++) {
    for (let trail = lowestTrail; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(text).length === 1 && !/[\ufffd\ue000-\uf8ff]/.test(text)) found.push(text);
    }
  }
  return found.join('');
}

function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
}

/** Whether a font has a character, by table 12 of its `cmap`: groups of first and last code point. */
function charactersOf(file) {
  const tables = Array.from({ length: file.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const cmap = file.readUInt32BE(tables.find((at) => file.toString('latin1', at, at + 4) === 'cmap') + 8);
  const starts = Array.from({ length: file.readUInt16BE(cmap + 2) }, (_, i) =>
    file.readUInt32BE(cmap + 8 + 8 * i),
  );
  const start = cmap + starts.find((at) => file.readUInt16BE(cmap + at) === 12);
  const groups = Array.from({ length: file.readUInt32BE(start + 12) }, (_, i) => start + 16 + 12 * i);
  return (character) => {
    const point = character.codePointAt(0);
    return groups.some((at) => file.readUInt32BE(at) <= point && point <= file.readUInt32BE(at + 4));
  };
}

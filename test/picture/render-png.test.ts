import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import { messagesFor } from '../../src/locale/index.js';
import { drawable } from '../../src/picture/font.js';
import { pictureOf, type Picture } from '../../src/picture/index.js';
import { renderPng } from '../../src/picture/render-png.js';
import { coloursOf, decodePng } from '../support/png.js';
import { situation } from '../support/situations.js';

/** The pixels of one word. */
async function word(text: string): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="30"><text x="2" y="22" font-size="20" font-family="Noto Sans SC">${text}</text></svg>`;
  return decodePng(await renderPng(svg)).rgba.toString('base64');
}

describe('the PNG of a call', () => {
  let picture: Picture;
  beforeAll(async () => {
    picture = await pictureOf(factsOf(situation('inbound-answered-with-hold')), messagesFor('zh-CN'));
  });

  it('is a picture with something on it, on a ground of its own', () => {
    const pixels = decodePng(picture.png);
    expect([pixels.width, pixels.height > 600, pixels.height < 1000]).toEqual([1440, true, true]);
    const { count, opaque } = coloursOf(pixels);
    expect(count).toBeGreaterThan(100);
    expect(opaque).toBe(true);
  });

  it('is small enough to send', () => {
    expect(picture.png.length).toBeLessThan(300_000);
  });

  it('comes with a title and its content in words', () => {
    expect(picture.title).toBe('通话 job-112740365918204763 的时序图');
    expect(picture.altText).toContain('坐席 李晓雯：振铃 7秒');
  });
});

describe('names in the picture', () => {
  it.each([
    ['common ones', ['李晓雯', '王晓雯', '李晓明']],
    ['rare ones', ['喆堃', '镕龑', '㛃𬭎', '龍鳳']],
    ['Latin ones', ['Ann', 'Zoë', 'Ngô']],
  ])('are drawn, each differently: %s', async (_, names) => {
    const drawn = await Promise.all([...names, '', '□'].map(word));
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('have one sign in place of what no font has', async () => {
    const { svg, fontFiles } = await drawable('<text>مركز 客服 👩‍👩‍👧‍👦</text>');
    expect(svg).toBe('<text>□ 客服 □</text>');
    expect(fontFiles).toHaveLength(1);
  });

  it('take the large font only where they need it', async () => {
    expect((await drawable('<text>李晓雯</text>')).fontFiles).toHaveLength(1);
    expect((await drawable('<text>李喆</text>')).fontFiles).toHaveLength(2);
  });
});

describe('the fonts', () => {
  it('have all characters of GBK', async () => {
    const decoder = new TextDecoder('gbk');
    let all = '';
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) all += decoder.decode(Uint8Array.of(lead, trail));
    }
    const hanzi = Array.from(all).filter((character) => /[\u4e00-\u9fa5]/.test(character));
    expect(new Set(hanzi).size).toBe(20_902);
    expect((await drawable(hanzi.join(''))).svg).toBe(hanzi.join(''));
  });

  it('come with their licence, and into the image', () => {
    const root = new URL('../../', import.meta.url);
    expect(readFileSync(new URL('src/picture/font/OFL.txt', root), 'utf8')).toContain(
      'SIL OPEN FONT LICENSE',
    );
    expect(readFileSync(new URL('Dockerfile', root), 'utf8')).toContain(
      '/app/src/picture/font ./src/picture/font',
    );
  });
});

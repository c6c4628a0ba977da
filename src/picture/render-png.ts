import { drawable } from './font.js';
import { FONT_FAMILY } from './layout.js';
import { encodePng } from './png.js';

/** Pixels for each px of the SVG: sharp on the screens that people have, and some 100 kB. */
const ZOOM = 1.5;

/** Draws an SVG in a thread of its own. The renderer is loaded by the first picture, not at start-up. */
export async function renderPng(svg: string): Promise<Buffer<ArrayBuffer>> {
  const [{ renderAsync }, picture] = await Promise.all([import('@resvg/resvg-js'), drawable(svg)]);
  const image = await renderAsync(picture.svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { loadSystemFonts: false, fontFiles: picture.fontFiles, defaultFontFamily: FONT_FAMILY },
  });
  return encodePng(image);
}

import { spawn } from 'node:child_process';

/** Opens an address in the default browser. Where that does not work, nothing happens: the address was printed. */
export function openBrowser(url: string, platform: NodeJS.Platform = process.platform): void {
  const [program, words] = openerOf(platform);
  const opener = spawn(program, [...words, url], { stdio: 'ignore', detached: true });
  opener.on('error', () => null);
  opener.unref();
}

function openerOf(platform: NodeJS.Platform): readonly [string, readonly string[]] {
  if (platform === 'darwin') return ['open', []];
  if (platform === 'win32') return ['cmd', ['/c', 'start', '']];
  return ['xdg-open', []];
}

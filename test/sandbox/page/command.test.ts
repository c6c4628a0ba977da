import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const RUN = fileURLToPath(new URL('../../../dist/sandbox/run.js', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

describe('npm run sandbox', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'says where it is and what to try, and ends whole on %s',
    async (signal) => {
      const child = spawn(process.execPath, [RUN, '--no-open', '--port', '0'], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      const lines: string[] = [];
      for await (const line of createInterface({ input: child.stdout })) {
        lines.push(line);
        if (line.startsWith('Ctrl-C')) break;
      }
      expect(lines.slice(0, 3)).toEqual([
        'Starting the call centre…',
        'Starting Slack…',
        'Starting the bot (HTTP)…',
      ]);
      expect(lines.filter((line) => line.startsWith('  /cdr '))).toHaveLength(3);
      const url = /http:\S+/.exec(lines.join('\n'))?.[0] ?? '';
      expect((await fetch(url)).status).toBe(200);
      const [bot = ''] = childrenOf(child.pid ?? 0);
      expect(bot).not.toBe('');
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
      expect(() => process.kill(Number(bot), 0)).toThrow('ESRCH');
    },
  );

  it('says in one line that its port is in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { status, stderr } = spawnSync(process.execPath, [RUN, '--port', String(port)], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toBe(`Port ${port} is in use. Choose another: npm run sandbox -- --port ${port + 1}\n`);
  });

  it('shows how it is used when an option is unknown', () => {
    const { status, stderr } = spawnSync(process.execPath, [RUN, '--bogus'], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/--bogus.*\nUsage: npm run sandbox -- .*\n$/);
  });
});

describe('the scripts of the page', () => {
  it('pass the type checker', () => {
    const project = fileURLToPath(new URL('../../../src/sandbox/page/assets', import.meta.url));
    const { status, stdout } = spawnSync('npx', ['--no-install', 'tsc', '-p', project], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});

function childrenOf(pid: number): readonly string[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

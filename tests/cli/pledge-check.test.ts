import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { root } from '../support/project-files.js';

/** Nothing of the environment but PATH: the command needs no settings and no Redis. */
const check = (input: string, ...args: string[]) => {
  const { PATH = '' } = process.env;
  const options = { cwd: root, input, encoding: 'utf8', env: { PATH, REDIS_URL: 'not an address' } } as const;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['dist/cli.js', 'pledge', 'check', ...args], options);
  return {
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    stderr,
    status,
  };
};
const concrete = {
  action: 'Trồng 50 cây ở sân trường',
  target: '50 cây',
  deadline: '15/1/2030',
  responsible: 'Cô Trần Thị Lan',
};

describe('giao-uoc pledge check', () => {
  test('answers each line in its order, blank lines aside', () => {
    const vague = { action: 'Nâng cao chất lượng giáo dục', target: '', deadline: null };
    const { lines, status } = check(`${JSON.stringify(concrete)}\n\n${JSON.stringify(vague)}\r\n{}\n`);
    expect(lines.map(({ verdict }) => verdict)).toEqual(['concrete', 'vague', 'vague']);
    expect(lines[0]).toEqual({ verdict: 'concrete', findings: [] });
    expect(lines[1].findings.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['action', 'target', 'deadline', 'responsible']),
    );
    for (const finding of lines[1].findings) {
      expect(Object.keys(finding)).toEqual(['code', 'field', 'message', 'example']);
      expect(`${finding.message}${finding.example}`).not.toMatch(/[<[{]/);
    }
    expect(status).toBe(0);
  });

  test('a line that cannot be read has its error in its place, and the others are answered', () => {
    const { lines, status } = check(
      `${JSON.stringify(concrete)}\nnot json\n[1]\n{"action":{}}\n${JSON.stringify(concrete)}`,
    );
    expect(lines.map(({ verdict, line }) => verdict ?? line)).toEqual(['concrete', 2, 3, 4, 'concrete']);
    expect(lines[1].error).not.toBe('');
    expect(status).toBe(1);
  });

  test('takes a byte order mark, a line separator within a text, and figures for texts', () => {
    const { lines } = check(
      `\uFEFF${JSON.stringify({ ...concrete, action: `${concrete.action}\u2028mỗi lớp 2 cây`, target: 50 })}\n`,
    );
    expect(lines.map(({ verdict }) => verdict)).toEqual(['concrete']);
  });

  test('calls a day that is over past, and speaks English', () => {
    const past = JSON.stringify({ ...concrete, deadline: '1/1/2020' });
    expect(check(past).lines[0].findings).toMatchObject([{ code: 'deadline-past' }]);
    expect(check(past, '--lang', 'en').lines[0].findings[0].message).toMatch(/2020.*(past|over|gone|passed)/i);
    expect(check('', '--lang', 'xx').status).toBe(2);
  });
});

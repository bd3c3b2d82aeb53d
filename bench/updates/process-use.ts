import { readFileSync } from 'node:fs';

/** What Linux tells of a process; 0 where the system does not tell. */
const read = (pid: number, file: string, value: (text: string) => number): number => {
  try {
    return value(readFileSync(`/proc/${pid}/${file}`, 'utf8'));
  } catch {
    return 0;
  }
};

/** Processor time of all threads so far, milliseconds. Counted in hundredths of a second; the fields after the name are user and system. */
export const processorMs = (pid: number): number =>
  read(pid, 'stat', (stat) => {
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  });

/** Resident memory, bytes. */
export const residentBytes = (pid: number): number =>
  read(pid, 'status', (status) => Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024);

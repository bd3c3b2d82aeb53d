import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** Formats a message of one Fluent file; throws when the message is missing or an argument is. */
export const fluentText = (file: string, id: string, args: Record<string, string | number>): string => {
  const bundle = new FluentBundle('vi', { useIsolating: false });
  const faults = bundle.addResource(new FluentResource(readFileSync(`src/locales/${file}`, 'utf8')));
  const pattern = bundle.getMessage(id)?.value;
  if (faults.length > 0 || pattern === undefined || pattern === null) throw new Error(`${file}: no message ${id}`);
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, args, errors);
  if (errors[0] !== undefined) throw errors[0];
  return text;
};

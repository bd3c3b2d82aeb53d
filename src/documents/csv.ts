/** What a spreadsheet takes for a formula at the beginning of a cell, in full width too; blanks before it do not hinder every one of them. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** A cell of a CSV file that holds what people wrote: quoted where it must be, and a text whatever it begins with. */
export const csvCell = (value: string): string => {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\n\r\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

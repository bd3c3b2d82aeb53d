import type PDFDocument from 'pdfkit';
import qrcode from 'qrcode-generator';

/** Light modules around a code, without which cameras do not find it: ISO/IEC 18004 asks for four, the white of the page gives the rest. */
const QUIET = 1;

/** Draws a QR code as squares of the page itself, sharp in any print. Level M: readable with 15 % of it soiled. Sizes in points. */
export const drawQrCode = (
  pdf: InstanceType<typeof PDFDocument>,
  text: string,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): void => {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const side = size / (count + 2 * QUIET);
  for (let row = 0; row < count; row += 1) {
    for (let from = 0; from < count; from += 1) {
      if (!code.isDark(row, from)) continue;
      // Neighbours are one rectangle: hairlines between squares would show on screens.
      let to = from;
      while (to + 1 < count && code.isDark(row, to + 1)) to += 1;
      pdf.rect(x + (from + QUIET) * side, y + (row + QUIET) * side, (to - from + 1) * side, side);
      from = to;
    }
  }
  pdf.fill('black');
};

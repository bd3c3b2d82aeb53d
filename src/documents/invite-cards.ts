import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { InviteRow, InviteWords } from './invite-words.js';
import { drawQrCode } from './qr-code.js';

const { resolve } = createRequire(import.meta.url);
/** A typeface made for Vietnamese: no PDF reader brings one that has all diacritics, so it is embedded. */
const FONTS = {
  plain: resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
};

/** Millimetres in points. */
const mm = (value: number): number => (value * 72) / 25.4;
const PAGE = { width: mm(210), height: mm(297) };
/** Eight cards a page: one cut down the middle, three across. */
const COLUMNS = 2;
const ROWS = 4;
const CARD = { width: PAGE.width / COLUMNS, height: PAGE.height / ROWS };
/** Office printers leave some millimetres at the edge unprinted. */
const MARGIN = mm(7.5);
const QR = mm(31);
const GAP = mm(4);

type Pdf = InstanceType<typeof PDFDocument>;
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Writes a text in the first of these sizes in which it fits the box; in the last it is cut with an ellipsis. Returns its height. */
const writeFitting = (pdf: Pdf, text: string, { x, y, width, height }: Box, sizes: readonly number[]): number => {
  const options = { width, lineGap: 1 };
  const heightAt = (size: number): number => pdf.fontSize(size).heightOfString(text, options);
  const size = sizes.find((one) => heightAt(one) <= height) ?? sizes.at(-1) ?? 8;
  const taken = Math.min(heightAt(size), height);
  pdf.text(text, x, y, { ...options, height, ellipsis: true });
  return taken;
};

const drawHead = (pdf: Pdf, row: InviteRow, words: InviteWords, box: Box): void => {
  const bottom = box.y + box.height;
  let { y } = box;
  pdf.font('bold').fillColor('#1f4e8c');
  y += writeFitting(pdf, words.title, { ...box, y, height: 13 }, [9, 8]) + 2;
  pdf.fillColor('black');
  y += writeFitting(pdf, row.name, { ...box, y, height: 50 }, [13, 12, 11, 10, 9, 8]) + 1;
  pdf.font('plain').fillColor('#333333');
  y += writeFitting(pdf, words.roles[row.role] ?? '', { ...box, y, height: 14 }, [9.5]);
  if (row.above !== '') writeFitting(pdf, row.above, { ...box, y, height: bottom - y }, [8, 7]);
};

const drawSteps = (pdf: Pdf, row: InviteRow, words: InviteWords, box: Box): void => {
  let { y } = box;
  pdf.font('plain').fillColor('black');
  for (const step of words.steps) y += writeFitting(pdf, step, { ...box, y, height: 22 }, [8, 7.5, 7]);
  // Every PDF reader has Courier, in which l, I, 1, O and 0 are told apart by whoever types the link.
  pdf.font('Courier').fillColor('#1f4e8c');
  y += writeFitting(pdf, row.link, { ...box, y: y + 2, height: 20 }, [8, 7.5, 7, 6.5, 6, 5.5]) + 3;
  pdf.font('plain').fillColor('#333333');
  writeFitting(pdf, words.rules[row.until] ?? '', { ...box, y, height: box.y + box.height - y }, [7, 6.5]);
};

const drawCard = (pdf: Pdf, row: InviteRow, words: InviteWords, at: number): void => {
  const x = (at % COLUMNS) * CARD.width + MARGIN;
  const y = Math.floor(at / COLUMNS) * CARD.height + MARGIN;
  const width = CARD.width - 2 * MARGIN;
  drawQrCode(pdf, row.link, { x, y, size: QR });
  drawHead(pdf, row, words, { x: x + QR + GAP, y, width: width - QR - GAP, height: QR });
  const down = QR + mm(1.5);
  drawSteps(pdf, row, words, { x, y: y + down, width, height: CARD.height - 2 * MARGIN - down });
};

/** Dashed lines between the cards. */
const drawCuts = (pdf: Pdf): void => {
  pdf.save().lineWidth(0.4).dash(3, { space: 3 }).strokeColor('#999999');
  for (let i = 1; i < COLUMNS; i += 1) pdf.moveTo(i * CARD.width, 0).lineTo(i * CARD.width, PAGE.height);
  for (let i = 1; i < ROWS; i += 1) pdf.moveTo(0, i * CARD.height).lineTo(PAGE.width, i * CARD.height);
  pdf.stroke().restore();
};

/**
 * Cards to print on A4, to cut and to hand out: unit, post, QR code, link, what to do. PDF, for a phone shows and prints it from Telegram as a
 * computer does. Some milliseconds a card.
 */
export const inviteCards = async (rows: readonly InviteRow[], words: InviteWords): Promise<Buffer> => {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, font: FONTS.plain, info: { Title: words.title } });
  pdf.registerFont('plain', FONTS.plain).registerFont('bold', FONTS.bold);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => void chunks.push(chunk));
  const ended = new Promise<void>((done, failed) => void pdf.on('end', done).on('error', failed));
  const perPage = COLUMNS * ROWS;
  for (let from = 0; from < rows.length; from += perPage) {
    if (from > 0) pdf.addPage();
    drawCuts(pdf);
    for (const [at, row] of rows.slice(from, from + perPage).entries()) {
      drawCard(pdf, row, words, at);
    }
  }
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
};

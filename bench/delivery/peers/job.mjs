/** What every peer is told: whom to tell what. */
const first = 5_000_000;
export const chats = Array.from({ length: Number(process.env.CHATS) }, (_, i) => first + i);
export const text = `${process.env.MARKER} Mời thầy/cô dự họp lúc 8 giờ.`;
export const apiRoot = process.env.API_ROOT;
export const token = '4242:AAbenchbenchbenchbenchbenchbenchbench';

export const docsPage = (url: string): string => `<!doctype html><title>${url}</title>`;

export declare function bundle(
  entries: Readonly<Record<string, string>>,
  folder: string,
  options?: { readonly moves?: boolean },
): Promise<readonly string[]>;

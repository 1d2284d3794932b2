export function unfilteredHtml(text: string): string;

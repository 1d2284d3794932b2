export function markdownHtml(text: string): string;
export function unfilteredHtml(text: string): string;

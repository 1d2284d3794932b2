/** Sections with their sizes in, pages out: in order, whole as long as they fit, those that never would in pieces. */

/** What is written somewhere, with about as many bytes as it takes there. */
export interface Sized {
  readonly size: number;
}

/** GitHub shows no Markdown of more than 512 kB, and browsers take their time with less. */
export const pageSize = 300_000;

/** One list a page; a section that is larger than a page stands on one alone. */
export function packed<Section extends Sized>(sections: readonly Section[]): readonly (readonly Section[])[] {
  const pages: Section[][] = [];
  let room = 0;
  for (const section of sections) {
    const page = pages.at(-1);
    if (page && section.size <= room) page.push(section);
    else {
      pages.push([section]);
      room = pageSize;
    }
    room -= section.size;
  }
  return pages;
}

/** The rows of one section in as few pieces as pages can hold, about equal in size; mostly one. */
export function pieces<Row extends Sized>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const total = totalSize(rows);
  const count = Math.ceil(total / pageSize);
  if (count < 2) return [rows];
  const lists: Row[][] = [];
  let filled = 0;
  for (const row of rows) {
    const piece = Math.floor((filled / total) * count);
    (lists[piece] ??= []).push(row);
    filled += row.size;
  }
  return lists.filter((list) => list !== undefined);
}

export function totalSize(sections: readonly Sized[]): number {
  return sections.reduce((total, { size }) => total + size, 0);
}

/** About as many bytes as the text takes in Markdown. */
export function textSize(text: string | undefined): number {
  if (text === undefined) return 0;
  return /[^ -~]/.test(text) ? text.length * 3 : text.length;
}

// Columns of a sheet, whatever they hold.

/** A column of a sheet: the words above it, and what it holds; null where it says nothing to the desk. */
export interface SheetColumn<Field extends string> {
  heading: string;
  field: Field | null;
}

/** The columns with this one holding `field`; another one that held it holds nothing now, unless several may. */
export function withField<Field extends string>(columns: readonly SheetColumn<Field>[], at: number, field: Field | null, several: readonly Field[] = []): SheetColumn<Field>[] {
  return columns.map((column, index) => {
    if (index === at) return { ...column, field };
    return field !== null && column.field === field && !several.includes(field) ? { ...column, field: null } : column;
  });
}

/** The file is an SQLite database of another program. */
export class ForeignDatabaseError extends Error {
  constructor(file: string) {
    super(`${file} is a database of another program`);
    this.name = 'ForeignDatabaseError';
  }
}

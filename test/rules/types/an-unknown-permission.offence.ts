import { may, reader } from '#kernel/person';

// @offence 2345
export const opened = may(reader, 'read-everything', { municipality: 'albertslund' });

import 'kysely';
import '#ports/database';
import './planted-legal.ts';

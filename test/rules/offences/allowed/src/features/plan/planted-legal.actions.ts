import '#ports/database';
import './planted-legal.store.ts';

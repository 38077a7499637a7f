import 'node:test';
import '#adapters/sqlite';
import './planted-legal.ts';

import 'node:fs';
import '#kernel/day';
import './planted-legal.ts';

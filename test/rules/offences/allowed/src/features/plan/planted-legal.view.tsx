import 'hono/jsx';
import './planted-legal.ts';

import '#adapters/sqlite';

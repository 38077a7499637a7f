import '#features/newroom';

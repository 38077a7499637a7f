import '#ports/clock';

import '#features/contacts';

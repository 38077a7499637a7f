import '#features/guide';
import '#features/plan';

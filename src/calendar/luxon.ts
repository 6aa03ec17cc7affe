import { Settings } from 'luxon';

// Imported for this effect: luxon's invalid values are silent by default.
Settings.throwOnInvalid = true;

import { DateTime, IANAZone, Settings } from 'luxon';

// Luxon's invalid values are silent by default.
Settings.throwOnInvalid = true;

export { DateTime, IANAZone };

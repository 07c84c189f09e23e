export { VERSION } from '@sluice/core';

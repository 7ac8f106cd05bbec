let isShut = false;

/** From now on this page keeps nothing more on the device: what is being written when somebody leaves is not kept. */
export function shutDevice(): void {
  isShut = true;
}

export const isDeviceShut = (): boolean => isShut;

import { useDeviceSwitch } from '../../workshop/use-device-switch.ts'

/** "Beamer ist an": the projector shows this console, so nothing private may stand on it. Kept on this device, so that a reload shows no note to the room. */
export const useBeamer = (workshopId: string) => useDeviceSwitch(`beamer.${workshopId}`)

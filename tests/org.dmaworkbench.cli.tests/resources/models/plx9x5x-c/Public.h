/* What applications know of the driver. */
#ifndef _PUBLIC_H_
#define _PUBLIC_H_

/* {7d4a2f10-53a1-4c0e-9b57-0d1e6a2b9c31} */
DEFINE_GUID(GUID_BOARD_INTERFACE,
    0x7d4a2f10, 0x53a1, 0x4c0e, 0x9b, 0x57, 0x0d, 0x1e, 0x6a, 0x2b, 0x9c, 0x31);

#define IOCTL_BOARD_SINGLE_TRANSFER \
    CTL_CODE(FILE_DEVICE_UNKNOWN, 0x0, METHOD_BUFFERED, FILE_ANY_ACCESS)

#endif

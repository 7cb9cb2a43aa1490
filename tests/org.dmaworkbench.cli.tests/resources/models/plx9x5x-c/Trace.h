/* Trace flags. */
#define WPP_CHECK_FOR_NULL_STRING

#define WPP_CONTROL_GUIDS \
    WPP_DEFINE_CONTROL_GUID(BoardTraceGuid, (5c1e77a0, 9f3b, 4d21, 8a64, 17b0c2d9e4f5), \
        WPP_DEFINE_BIT(DBG_PNP)    /* bit 0 */ \
        WPP_DEFINE_BIT(DBG_WRITE)  /* bit 1 */ \
        WPP_DEFINE_BIT(DBG_READ)   /* bit 2 */ \
        WPP_DEFINE_BIT(DBG_IOCTL)  /* bit 3 */ \
        )

#define WPP_LEVEL_FLAGS_LOGGER(level, flags)  WPP_LEVEL_LOGGER(flags)
#define WPP_LEVEL_FLAGS_ENABLED(level, flags) (WPP_LEVEL_ENABLED(flags) && WPP_CONTROL(WPP_BIT_ ## flags).Level >= level)

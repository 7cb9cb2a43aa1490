/* Names that the compiler and the kit set for a driver of 64 bits before its first line. -D and dmaw.defines override them. */

/* The compiler. */
#define _MSC_VER 1940
#define _MSC_FULL_VER 194035207
#define _MSC_EXTENSIONS 1
#define _M_AMD64 100
#define _M_X64 100
#define _WIN32 1
#define _WIN64 1
#define _INTEGRAL_MAX_BITS 64
#define __STDC__ 1
#define __STDC_VERSION__ 201112L

/* The build. */
#define _AMD64_ 1
#define AMD64 1
#define WIN32 100
#define DBG 1
#define DEPRECATE_DDK_FUNCTIONS 1
#define KERNEL 1
#define _KERNEL_MODE 1
#define _NTDDK_ 1
#define NT_INST 0
#define NT_UP 0
#define STD_CALL 1
#define POOL_NX_OPTIN 1
#define POOL_ZERO_DOWN_LEVEL_SUPPORT 1
#define ALLOC_PRAGMA 1
#define ALLOC_DATA_PRAGMA 1
#define EVENT_TRACING 1
#define UNICODE 1
#define _UNICODE 1

/* The framework. */
#define KMDF_VERSION_MAJOR 1
#define KMDF_VERSION_MINOR 33
#define KMDF_MINIMUM_VERSION_REQUIRED 33

/* Versions of Windows. */
#define _WIN32_WINNT 0x0A00
#define WINVER 0x0A00
#define WINNT 1
#define NTDDI_VERSION 0x0A00000C
#define NTDDI_WINXP 0x05010000
#define NTDDI_WS03 0x05020000
#define NTDDI_VISTA 0x06000000
#define NTDDI_VISTASP1 0x06000100
#define NTDDI_LONGHORN 0x06000000
#define NTDDI_WS08 0x06000100
#define NTDDI_WIN7 0x06010000
#define NTDDI_WIN8 0x06020000
#define NTDDI_WINBLUE 0x06030000
#define NTDDI_WIN10 0x0A000000
#define NTDDI_WINTHRESHOLD 0x0A000000
#define NTDDI_WIN10_TH2 0x0A000001
#define NTDDI_WIN10_RS1 0x0A000002
#define NTDDI_WIN10_RS2 0x0A000003
#define NTDDI_WIN10_RS3 0x0A000004
#define NTDDI_WIN10_RS4 0x0A000005
#define NTDDI_WIN10_RS5 0x0A000006
#define NTDDI_WIN10_19H1 0x0A000007
#define NTDDI_WIN10_VB 0x0A000008
#define NTDDI_WIN10_MN 0x0A000009
#define NTDDI_WIN10_FE 0x0A00000A
#define NTDDI_WIN10_CO 0x0A00000B
#define NTDDI_WIN10_NI 0x0A00000C
#define _WIN32_WINNT_WIN7 0x0601
#define _WIN32_WINNT_WIN8 0x0602
#define _WIN32_WINNT_WINBLUE 0x0603
#define _WIN32_WINNT_WIN10 0x0A00

/* What headers of the kit and of the trace preprocessor write as macros that make declarations. */
#define DEFINE_GUID(name, l, w1, w2, b1, b2, b3, b4, b5, b6, b7, b8) static const GUID name = { l, w1, w2, { b1, b2, b3, b4, b5, b6, b7, b8 } }
#define DECLARE_CONST_UNICODE_STRING(name, text) const WCHAR name##_buffer[] = text; const UNICODE_STRING name = { sizeof(text) - sizeof(WCHAR), sizeof(text), (PWSTR)name##_buffer }
#define DECLARE_UNICODE_STRING_SIZE(name, size) WCHAR name##_buffer[size]; UNICODE_STRING name = { 0, (size) * sizeof(WCHAR), name##_buffer }
#define RTL_CONSTANT_STRING(text) { sizeof(text) - sizeof((text)[0]), sizeof(text), text }
#define WPP_INIT_TRACING(...) ((void)0)
#define WPP_CLEANUP(...) ((void)0)
#define WPP_RECORDER_CONFIGURE(...) ((void)0)

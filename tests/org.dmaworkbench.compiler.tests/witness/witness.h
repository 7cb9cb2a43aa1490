/* What a snippet of the corpus needs of the Windows headers, for the independent compiler that says its value. */
#pragma once
typedef void VOID, *PVOID;
typedef char CHAR, *PCHAR; typedef const char *PCSTR, *PCSZ; typedef char *PSTR;
typedef signed char INT8; typedef short SHORT, *PSHORT; typedef int INT, *PINT; typedef long LONG, *PLONG, NTSTATUS, *PNTSTATUS, HRESULT;
typedef unsigned char UCHAR, *PUCHAR, BOOLEAN, *PBOOLEAN, BYTE, *PBYTE, KIRQL, *PKIRQL; typedef unsigned short USHORT, *PUSHORT, WORD;
typedef unsigned int UINT, *PUINT; typedef unsigned long ULONG, *PULONG, DWORD, *PDWORD, ULONG32, ACCESS_MASK;
typedef long long LONGLONG, *PLONGLONG, LONG64, LONG_PTR, *PLONG_PTR, INT64; typedef unsigned long long ULONGLONG, *PULONGLONG, ULONG64, *PULONG64, ULONG_PTR, *PULONG_PTR, SIZE_T, *PSIZE_T, UINT64, DWORD64, UINT_PTR;
typedef __SIZE_TYPE__ size_t; typedef __WCHAR_TYPE__ WCHAR, *PWCHAR, *PWSTR; typedef const WCHAR *PCWSTR;
typedef int BOOL; typedef PVOID HANDLE, *PHANDLE;
typedef union _LARGE_INTEGER { struct { ULONG LowPart; LONG HighPart; }; struct { ULONG LowPart; LONG HighPart; } u; LONGLONG QuadPart; } LARGE_INTEGER, *PLARGE_INTEGER, PHYSICAL_ADDRESS, *PPHYSICAL_ADDRESS;
typedef struct _LIST_ENTRY { struct _LIST_ENTRY *Flink, *Blink; } LIST_ENTRY, *PLIST_ENTRY;
typedef struct _GUID { ULONG Data1; USHORT Data2, Data3; UCHAR Data4[8]; } GUID, *LPGUID;
typedef struct _UNICODE_STRING { USHORT Length, MaximumLength; PWSTR Buffer; } UNICODE_STRING, *PUNICODE_STRING;
typedef struct WDFQUEUE__ *WDFQUEUE; typedef struct WDFREQUEST__ *WDFREQUEST; typedef struct WDFDEVICE__ *WDFDEVICE;
#define NULL ((void *)0)
#define TRUE 1
#define FALSE 0
#define CONST const
#define IN
#define OUT
#define OPTIONAL
#define NTAPI
#define FORCEINLINE static inline
#define __forceinline static inline
#define ANYSIZE_ARRAY 1
#define STATUS_SUCCESS ((NTSTATUS)0)
#define STATUS_UNSUCCESSFUL ((NTSTATUS)0xC0000001L)
#define STATUS_INVALID_PARAMETER ((NTSTATUS)0xC000000DL)
#define NT_SUCCESS(s) (((NTSTATUS)(s)) >= 0)
#define NT_ERROR(s) ((((ULONG)(s)) >> 30) == 3)
#define FIELD_OFFSET(t, m) ((LONG)__builtin_offsetof(t, m))
#define offsetof(t, m) __builtin_offsetof(t, m)
#define CONTAINING_RECORD(a, t, m) ((t *)((PUCHAR)(a) - (ULONG_PTR)__builtin_offsetof(t, m)))
#define ARRAYSIZE(a) (sizeof(a) / sizeof((a)[0]))
#define RTL_NUMBER_OF(a) ARRAYSIZE(a)
#define RTL_FIELD_SIZE(t, m) (sizeof(((t *)0)->m))
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#define UNREFERENCED_PARAMETER(x) (x)
#define DBG_UNREFERENCED_LOCAL_VARIABLE(x) (x)
#define UNREFERENCED_LOCAL_VARIABLE(x) (x)
#define ASSERT(x) ((void)0)
#define NT_ASSERT(x) ((void)0)
#define ASSERTMSG(m, x) ((void)0)
#define NT_VERIFY(x) ((x) ? TRUE : FALSE)
#define C_ASSERT(x) _Static_assert(x, "")
#define static_assert _Static_assert
#define __int8 char
#define __int16 short
#define __int32 int
#define __int64 long long
#define align aligned
#define DECLSPEC_ALIGN(n) __attribute__((aligned(n)))
#define FlagOn(v, f) ((v) & (f))
#define BooleanFlagOn(v, f) ((BOOLEAN)(((v) & (f)) != 0))
#define SetFlag(v, f) ((v) |= (f))
#define ClearFlag(v, f) ((v) &= ~(f))
#define PAGE_SIZE 0x1000
#define PAGE_SHIFT 12L
#define PAGE_ALIGN(va) ((PVOID)((ULONG_PTR)(va) & ~(PAGE_SIZE - 1LL)))
#define BYTE_OFFSET(va) ((ULONG)((LONG_PTR)(va) & (PAGE_SIZE - 1)))
#define BYTES_TO_PAGES(n) (((n) >> PAGE_SHIFT) + (((n) & (PAGE_SIZE - 1)) != 0))
#define ROUND_TO_PAGES(n) (((ULONG_PTR)(n) + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1LL))
#define ADDRESS_AND_SIZE_TO_SPAN_PAGES(va, n) ((BYTE_OFFSET(va) + ((SIZE_T)(n)) + (PAGE_SIZE - 1)) >> PAGE_SHIFT)

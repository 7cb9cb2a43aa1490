/* Everything that the source files of this driver need, in the order in which the parts need each other. */
#pragma once

#include <ntddk.h>
#pragma warning(disable: 4201)  /* unions without a name */
#include <wdf.h>
#pragma warning(default: 4201)

#include <initguid.h>
#include <evntrace.h>

#include "Reg.h"
#include "Public.h"
#include "Private.h"
#include "Trace.h"

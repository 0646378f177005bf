// The only access to libcmark (Debian package libcmark-dev). Only the Markdown module imports it.
#ifndef DAYLIGHT_CCMARK_SHIM_H
#define DAYLIGHT_CCMARK_SHIM_H
#include <cmark.h>
#endif

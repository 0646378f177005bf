#include "daylight_platform.h"

#ifndef CPCRE2_SHIM_H
#define CPCRE2_SHIM_H

#if !__has_include(<pcre2.h>)
#error "PCRE2 is missing: apt-get install libpcre2-dev"
#endif

// The library for bytes, which the names with _8 belong to.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#endif

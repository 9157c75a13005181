#include <xlsxwriter.h>

/// glibc declares it only to those who ask for GNU's own, which Swift's module of glibc does not (memfd_create(2)).
extern int memfd_create(const char *name, unsigned int flags);

/// A file in memory that is closed when a program is started from this one; below 0 when there is none to be had.
static inline int samsyn_memory_file(void) {
    const unsigned int close_on_exec = 1;
    return memfd_create("samsyn-xlsx", close_on_exec);
}

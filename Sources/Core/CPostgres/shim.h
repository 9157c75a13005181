#ifndef SAMSYN_CPOSTGRES_H
#define SAMSYN_CPOSTGRES_H
#include <libpq-fe.h>
#endif

#ifndef SAMSYN_CCBC_H
#define SAMSYN_CCBC_H
#include <Cbc_C_Interface.h>
#include <Clp_C_Interface.h>
#endif

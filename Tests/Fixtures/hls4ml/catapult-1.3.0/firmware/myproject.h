#ifndef MYPROJECT_H_
#define MYPROJECT_H_

#include <ac_channel.h>
#include <ac_fixed.h>
#include <ac_int.h>

#include "defines.h"

// Prototype of top level function for C-synthesis
void myproject(
    input_t features[10] /* reshape */,
    result_t layer7_out[4] /* partition */
);

#endif

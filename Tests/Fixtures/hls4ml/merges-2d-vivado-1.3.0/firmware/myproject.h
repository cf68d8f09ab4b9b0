#ifndef MYPROJECT_H_
#define MYPROJECT_H_

#include "ap_fixed.h"
#include "ap_int.h"
#include "hls_stream.h"

#include "defines.h"


// Prototype of top level function for C-synthesis
void myproject(
    input_t a[3*4], input2_t b[3*4],
    rows_result_t layer3_out[6*4], columns_result_t layer4_out[3*8], sum_result_t layer5_out[3*4]
);

// hls-fpga-machine-learning insert emulator-defines


#endif

#ifndef MYPROJECT_H_
#define MYPROJECT_H_

#include "ap_fixed.h"
#include "ap_int.h"
#include "hls_stream.h"

#include "defines.h"


// Prototype of top level function for C-synthesis
void myproject(
    input_t a[6], input2_t b[6],
    add_result_t layer3_out[6], subtract_result_t layer4_out[6], multiply_result_t layer5_out[6], average_result_t layer6_out[6], maximum_result_t layer7_out[6], minimum_result_t layer8_out[6], concatenate_result_t layer9_out[12]
);

// hls-fpga-machine-learning insert emulator-defines


#endif

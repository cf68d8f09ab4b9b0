#ifndef MYPROJECT_H_
#define MYPROJECT_H_

#include "ap_fixed.h"
#include "ap_int.h"
#include "hls_stream.h"

#include "defines.h"


// Prototype of top level function for C-synthesis
void myproject(
    input_t x[6],
    layer17_t layer17_out[3], layer18_t layer18_out[3], layer19_t layer19_out[3], layer20_t layer20_out[3], layer21_t layer21_out[3], layer22_t layer22_out[3], layer23_t layer23_out[3], layer24_t layer24_out[3], d_linear_result_t layer10_out[3], layer26_t layer26_out[3], layer27_t layer27_out[3], layer28_t layer28_out[3], layer29_t layer29_out[3], layer30_t layer30_out[3], layer31_t layer31_out[3]
);

// hls-fpga-machine-learning insert emulator-defines


#endif

#ifndef MYPROJECT_H_
#define MYPROJECT_H_

#include "ap_fixed.h"
#include "ap_int.h"
#include "hls_stream.h"

#include "defines.h"

// Prototype of top level function for C-synthesis
void myproject(
    input_t x[N_INPUT_1_1],
    layer18_t layer18_out[N_LAYER_18], layer32_t layer32_out[N_LAYER_2], layer33_t layer33_out[N_LAYER_4], layer34_t layer34_out[N_LAYER_6], layer35_t layer35_out[N_LAYER_8], layer36_t layer36_out[N_LAYER_10], layer37_t layer37_out[N_LAYER_12], layer38_t layer38_out[N_LAYER_14], layer39_t layer39_out[N_LAYER_16], layer41_t layer41_out[N_LAYER_20], layer42_t layer42_out[N_LAYER_22], layer43_t layer43_out[N_LAYER_24], layer44_t layer44_out[N_LAYER_26], layer45_t layer45_out[N_LAYER_28], layer46_t layer46_out[N_LAYER_30]
);

#endif

#include <iostream>

#include "myproject.h"
#include "parameters.h"


void myproject(
    input_t a[6], input2_t b[6],
    result_t layer3_out[1]
) {

    // hls-fpga-machine-learning insert IO
    #pragma HLS ARRAY_RESHAPE variable=a complete dim=0
    #pragma HLS ARRAY_RESHAPE variable=b complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer3_out complete dim=0
    #pragma HLS INTERFACE ap_vld port=a,b,layer3_out 
    #pragma HLS PIPELINE

    // hls-fpga-machine-learning insert load weights
#ifndef __SYNTHESIS__
    static bool loaded_weights = false;
    if (!loaded_weights) {
        loaded_weights = true;    }
#endif
    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning insert layers

    nnet::dot1d<input_t, input2_t, result_t, config3>(a, b, layer3_out); // dot

}


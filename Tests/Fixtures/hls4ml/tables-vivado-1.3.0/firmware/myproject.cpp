#include <iostream>

#include "myproject.h"
#include "parameters.h"


void myproject(
    input_t x[8],
    result_t layer4_out[6]
) {

    // hls-fpga-machine-learning insert IO
    #pragma HLS ARRAY_RESHAPE variable=x complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer4_out complete dim=0
    #pragma HLS INTERFACE ap_vld port=x,layer4_out 
    #pragma HLS PIPELINE

    // hls-fpga-machine-learning insert load weights
#ifndef __SYNTHESIS__
    static bool loaded_weights = false;
    if (!loaded_weights) {
        nnet::load_weights_from_txt<d_weight_t, 48>(w2, "w2.txt");
        nnet::load_weights_from_txt<d_bias_t, 6>(b2, "b2.txt");
        loaded_weights = true;    }
#endif
    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning insert layers

    d_result_t layer2_out[6];
    #pragma HLS ARRAY_PARTITION variable=layer2_out complete dim=0

    layer3_t layer3_out[6];
    #pragma HLS ARRAY_PARTITION variable=layer3_out complete dim=0

    nnet::dense<input_t, d_result_t, config2>(x, layer2_out, w2, b2); // d

    nnet::tanh<d_result_t, layer3_t, tanh_config3>(layer2_out, layer3_out); // th

    nnet::sigmoid<layer3_t, result_t, sigmoid_config4>(layer3_out, layer4_out); // sg

}


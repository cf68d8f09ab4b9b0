#include <iostream>

#include "myproject.h"
#include "parameters.h"


void myproject(
    input_t x[4*3],
    result_t layer7_out[3]
) {

    // hls-fpga-machine-learning insert IO
    #pragma HLS ARRAY_RESHAPE variable=x complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer7_out complete dim=0
    #pragma HLS INTERFACE ap_vld port=x,layer7_out 
    #pragma HLS PIPELINE

    // hls-fpga-machine-learning insert load weights
#ifndef __SYNTHESIS__
    static bool loaded_weights = false;
    if (!loaded_weights) {
        nnet::load_weights_from_txt<d1_weight_t, 96>(w3, "w3.txt");
        nnet::load_weights_from_txt<d1_bias_t, 8>(b3, "b3.txt");
        nnet::load_weights_from_txt<d2_weight_t, 24>(w7, "w7.txt");
        nnet::load_weights_from_txt<d2_bias_t, 3>(b7, "b7.txt");
        loaded_weights = true;    }
#endif
    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning insert layers

    auto& layer2_out = x;
    d1_result_t layer3_out[8];
    #pragma HLS ARRAY_PARTITION variable=layer3_out complete dim=0

    auto& layer4_out = layer3_out;
    auto& layer6_out = layer4_out;
    nnet::dense<input_t, d1_result_t, config3>(layer2_out, layer3_out, w3, b3); // d1

    nnet::dense<d1_result_t, result_t, config7>(layer6_out, layer7_out, w7, b7); // d2

}


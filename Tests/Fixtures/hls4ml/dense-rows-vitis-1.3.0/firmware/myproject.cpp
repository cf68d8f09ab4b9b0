#include <iostream>

#include "myproject.h"
#include "parameters.h"


void myproject(
    input_t x[5*4],
    result_t layer5_out[2]
) {

    // hls-fpga-machine-learning insert IO
    #pragma HLS ARRAY_RESHAPE variable=x complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer5_out complete dim=0
    #pragma HLS INTERFACE ap_vld port=x,layer5_out 
    #pragma HLS DATAFLOW

    // hls-fpga-machine-learning insert load weights
#ifndef __SYNTHESIS__
    static bool loaded_weights = false;
    if (!loaded_weights) {
        nnet::load_weights_from_txt<d1_weight_t, 24>(w6, "w6.txt");
        nnet::load_weights_from_txt<d1_bias_t, 6>(b6, "b6.txt");
        nnet::load_weights_from_txt<d2_weight_t, 60>(w5, "w5.txt");
        nnet::load_weights_from_txt<d2_bias_t, 2>(b5, "b5.txt");
        loaded_weights = true;    }
#endif
    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning insert layers

    d1_result_t layer6_out[5*6];
    #pragma HLS ARRAY_PARTITION variable=layer6_out complete dim=0

    layer3_t layer3_out[5*6];
    #pragma HLS ARRAY_PARTITION variable=layer3_out complete dim=0

    auto& layer4_out = layer3_out;
    nnet::pointwise_conv_1d_cl<input_t, d1_result_t, config7>(x, layer6_out, w6, b6); // d1

    nnet::relu<d1_result_t, layer3_t, relu_config3>(layer6_out, layer3_out); // r

    nnet::dense<layer3_t, result_t, config5>(layer4_out, layer5_out, w5, b5); // d2

}


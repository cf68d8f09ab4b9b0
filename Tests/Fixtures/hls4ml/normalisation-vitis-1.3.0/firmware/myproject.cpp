#include <iostream>

#include "myproject.h"
#include "parameters.h"


void myproject(
    input_t x[8],
    result_t layer7_out[6]
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
        nnet::load_weights_from_txt<bn_input_scale_t, 8>(s2, "s2.txt");
        nnet::load_weights_from_txt<bn_input_bias_t, 8>(b2, "b2.txt");
        nnet::load_weights_from_txt<d_weight_t, 48>(w4, "w4.txt");
        nnet::load_weights_from_txt<d_bias_t, 6>(b4, "b4.txt");
        nnet::load_weights_from_txt<bn_last_scale_t, 6>(s7, "s7.txt");
        nnet::load_weights_from_txt<bn_last_bias_t, 6>(b7, "b7.txt");
        loaded_weights = true;    }
#endif
    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning insert layers

    bn_input_result_t layer2_out[8];
    #pragma HLS ARRAY_PARTITION variable=layer2_out complete dim=0

    layer3_t layer3_out[8];
    #pragma HLS ARRAY_PARTITION variable=layer3_out complete dim=0

    d_result_t layer4_out[6];
    #pragma HLS ARRAY_PARTITION variable=layer4_out complete dim=0

    layer6_t layer6_out[6];
    #pragma HLS ARRAY_PARTITION variable=layer6_out complete dim=0

    nnet::normalize<input_t, bn_input_result_t, config2>(x, layer2_out, s2, b2); // bn_input

    nnet::relu<bn_input_result_t, layer3_t, relu_config3>(layer2_out, layer3_out); // r

    nnet::dense<layer3_t, d_result_t, config4>(layer3_out, layer4_out, w4, b4); // d

    nnet::tanh<d_result_t, layer6_t, tanh_config6>(layer4_out, layer6_out); // t_0

    nnet::normalize<layer6_t, result_t, config7>(layer6_out, layer7_out, s7, b7); // bn_last

}


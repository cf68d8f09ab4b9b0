#include <iostream>

#include "myproject.h"
#include "parameters.h"


void myproject(
    input_t x[8],
    result_t layer10_out[3]
) {

    // hls-fpga-machine-learning insert IO
    #pragma HLS ARRAY_RESHAPE variable=x complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer10_out complete dim=0
    #pragma HLS INTERFACE ap_vld port=x,layer10_out 
    #pragma HLS PIPELINE

    // hls-fpga-machine-learning insert load weights
#ifndef __SYNTHESIS__
    static bool loaded_weights = false;
    if (!loaded_weights) {
        nnet::load_weights_from_txt<d1_weight_t, 64>(w2, "w2.txt");
        nnet::load_weights_from_txt<d1_bias_t, 8>(b2, "b2.txt");
        nnet::load_weights_from_txt<d2_weight_t, 64>(w4, "w4.txt");
        nnet::load_weights_from_txt<d2_bias_t, 8>(b4, "b4.txt");
        nnet::load_weights_from_txt<bn_scale_t, 8>(s7, "s7.txt");
        nnet::load_weights_from_txt<bn_bias_t, 8>(b7, "b7.txt");
        nnet::load_weights_from_txt<out_weight_t, 48>(w9, "w9.txt");
        nnet::load_weights_from_txt<out_bias_t, 3>(b9, "b9.txt");
        loaded_weights = true;    }
#endif
    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning insert layers

    d1_result_t layer2_out[8];
    #pragma HLS ARRAY_PARTITION variable=layer2_out complete dim=0

    layer3_t layer3_out[8];
    #pragma HLS ARRAY_PARTITION variable=layer3_out complete dim=0

    d2_result_t layer4_out[8];
    #pragma HLS ARRAY_PARTITION variable=layer4_out complete dim=0

    layer5_t layer5_out[8];
    #pragma HLS ARRAY_PARTITION variable=layer5_out complete dim=0

    add_result_t layer6_out[8];
    #pragma HLS ARRAY_PARTITION variable=layer6_out complete dim=0

    bn_result_t layer7_out[8];
    #pragma HLS ARRAY_PARTITION variable=layer7_out complete dim=0

    join_result_t layer8_out[16];
    #pragma HLS ARRAY_PARTITION variable=layer8_out complete dim=0

    out_result_t layer9_out[3];
    #pragma HLS ARRAY_PARTITION variable=layer9_out complete dim=0

    nnet::dense<input_t, d1_result_t, config2>(x, layer2_out, w2, b2); // d1

    nnet::relu<d1_result_t, layer3_t, relu_config3>(layer2_out, layer3_out); // r

    nnet::dense<layer3_t, d2_result_t, config4>(layer3_out, layer4_out, w4, b4); // d2

    nnet::sigmoid<d2_result_t, layer5_t, sigmoid_config5>(layer4_out, layer5_out); // s

    nnet::add<layer3_t, layer5_t, add_result_t, config6>(layer3_out, layer5_out, layer6_out); // add

    nnet::normalize<add_result_t, bn_result_t, config7>(layer6_out, layer7_out, s7, b7); // bn

    nnet::concatenate1d<bn_result_t, input_t, join_result_t, config8>(layer7_out, x, layer8_out); // join

    nnet::dense<join_result_t, out_result_t, config9>(layer8_out, layer9_out, w9, b9); // out

    nnet::softmax<out_result_t, result_t, softmax_config10>(layer9_out, layer10_out); // softmax

}


#include <iostream>

#include "myproject.h"
#include "parameters.h"


void myproject(
    hls::stream<input_t> &x,
    hls::stream<result_t> &layer6_out
) {

    // hls-fpga-machine-learning insert IO
    #pragma HLS INTERFACE axis port=x,layer6_out 
    #pragma HLS DATAFLOW

    // hls-fpga-machine-learning insert load weights
#ifndef __SYNTHESIS__
    static bool loaded_weights = false;
    if (!loaded_weights) {
        nnet::load_weights_from_txt<conv_weight_t, 36>(w2, "w2.txt");
        nnet::load_weights_from_txt<conv_bias_t, 4>(b2, "b2.txt");
        nnet::load_weights_from_txt<d_weight_t, 32>(w6, "w6.txt");
        nnet::load_weights_from_txt<d_bias_t, 2>(b6, "b6.txt");
        loaded_weights = true;    }
#endif
    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning insert layers

    hls::stream<conv_result_t> layer2_out("layer2_out");
    #pragma HLS STREAM variable=layer2_out depth=8

    hls::stream<layer3_t> layer3_out("layer3_out");
    #pragma HLS STREAM variable=layer3_out depth=8

    hls::stream<layer4_t> layer4_out("layer4_out");
    #pragma HLS STREAM variable=layer4_out depth=4

    auto& layer5_out = layer4_out;
    nnet::conv_1d_cl<input_t, conv_result_t, config2>(x, layer2_out, w2, b2); // conv

    nnet::relu<conv_result_t, layer3_t, relu_config3>(layer2_out, layer3_out); // r

    nnet::pooling1d_cl<layer3_t, layer4_t, config4>(layer3_out, layer4_out); // pool

    nnet::dense<layer4_t, result_t, config6>(layer5_out, layer6_out, w6, b6); // d

}


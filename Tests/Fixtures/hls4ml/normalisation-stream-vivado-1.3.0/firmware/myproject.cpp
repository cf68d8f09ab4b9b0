#include <iostream>

#include "myproject.h"
#include "parameters.h"


void myproject(
    hls::stream<input_t> &x,
    hls::stream<result_t> &layer7_out
) {

    // hls-fpga-machine-learning insert IO
    #pragma HLS INTERFACE axis port=x,layer7_out 
    #pragma HLS DATAFLOW

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

    hls::stream<bn_input_result_t> layer2_out("layer2_out");
    #pragma HLS STREAM variable=layer2_out depth=1

    hls::stream<layer3_t> layer3_out("layer3_out");
    #pragma HLS STREAM variable=layer3_out depth=1

    hls::stream<d_result_t> layer4_out("layer4_out");
    #pragma HLS STREAM variable=layer4_out depth=1

    hls::stream<layer6_t> layer6_out("layer6_out");
    #pragma HLS STREAM variable=layer6_out depth=1

    nnet::normalize<input_t, bn_input_result_t, config2>(x, layer2_out, s2, b2); // bn_input

    nnet::relu<bn_input_result_t, layer3_t, relu_config3>(layer2_out, layer3_out); // r

    nnet::dense<layer3_t, d_result_t, config4>(layer3_out, layer4_out, w4, b4); // d

    nnet::tanh<d_result_t, layer6_t, tanh_config6>(layer4_out, layer6_out); // t_0

    nnet::normalize<layer6_t, result_t, config7>(layer6_out, layer7_out, s7, b7); // bn_last

}


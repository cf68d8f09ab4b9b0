#include <iostream>

#include "myproject.h"
#include "parameters.h"


void myproject(
    input_t x[5*3],
    result_t layer3_out[2]
) {

    // hls-fpga-machine-learning insert IO
    #pragma HLS ARRAY_RESHAPE variable=x complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer3_out complete dim=0
    #pragma HLS INTERFACE ap_vld port=x,layer3_out 
    #pragma HLS PIPELINE

    // hls-fpga-machine-learning insert load weights
#ifndef __SYNTHESIS__
    static bool loaded_weights = false;
    if (!loaded_weights) {
        nnet::load_weights_from_txt<gru_weight_t, 36>(w2, "w2.txt");
        nnet::load_weights_from_txt<gru_recurrent_weight_t, 48>(wr2, "wr2.txt");
        nnet::load_weights_from_txt<gru_bias_t, 12>(b2, "b2.txt");
        nnet::load_weights_from_txt<gru_recurrent_bias_t, 12>(br2, "br2.txt");
        nnet::load_weights_from_txt<d_weight_t, 8>(w3, "w3.txt");
        nnet::load_weights_from_txt<d_bias_t, 2>(b3, "b3.txt");
        loaded_weights = true;    }
#endif
    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning insert layers

    layer2_t layer2_out[4];
    #pragma HLS ARRAY_PARTITION variable=layer2_out complete dim=0

    nnet::gru_stack<input_t, layer2_t, config2>(x, layer2_out, w2, wr2, b2, br2); // gru

    nnet::dense<layer2_t, result_t, config3>(layer2_out, layer3_out, w3, b3); // d

}


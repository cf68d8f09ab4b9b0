#include <iostream>

#include "myproject.h"
#include "parameters.h"

void myproject(
    input_t features[N_INPUT_1_1],
    result_t layer12_out[N_LAYER_10]
) {

    // hls-fpga-machine-learning insert IO
    #pragma HLS ARRAY_RESHAPE variable=features complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer12_out complete dim=0
    #pragma HLS INTERFACE ap_vld port=features,layer12_out 
    #pragma HLS PIPELINE 

#ifndef __SYNTHESIS__
    static bool loaded_weights = false;
    if (!loaded_weights) {
        // hls-fpga-machine-learning insert load weights
        nnet::load_weights_from_txt<weight2_t, 80>(w2, "w2.txt");
        nnet::load_weights_from_txt<bias2_t, 8>(b2, "b2.txt");
        nnet::load_weights_from_txt<threshold13_t, 8>(t13, "t13.txt");
        nnet::load_weights_from_txt<weight6_t, 48>(w6, "w6.txt");
        nnet::load_weights_from_txt<bias6_t, 6>(b6, "b6.txt");
        nnet::load_weights_from_txt<threshold14_t, 6>(t14, "t14.txt");
        nnet::load_weights_from_txt<weight10_t, 24>(w10, "w10.txt");
        nnet::load_weights_from_txt<bias10_t, 4>(b10, "b10.txt");
        loaded_weights = true;
    }
#endif

    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning insert layers

    layer2_t layer2_out[N_LAYER_2];
    #pragma HLS ARRAY_PARTITION variable=layer2_out complete dim=0
    nnet::dense<input_t, layer2_t, config2>(features, layer2_out, w2, b2); // fc1

    layer13_t layer13_out[N_LAYER_2];
    #pragma HLS ARRAY_PARTITION variable=layer13_out complete dim=0
    nnet::normalize_binary_tanh<layer2_t, config13>(layer2_out, layer13_out, t13); // bnbt_bn1

    layer6_t layer6_out[N_LAYER_6];
    #pragma HLS ARRAY_PARTITION variable=layer6_out complete dim=0
    nnet::dense<layer13_t, layer6_t, config6>(layer13_out, layer6_out, w6, b6); // fc2

    layer14_t layer14_out[N_LAYER_6];
    #pragma HLS ARRAY_PARTITION variable=layer14_out complete dim=0
    nnet::normalize_binary_tanh<layer6_t, config14>(layer6_out, layer14_out, t14); // bnbt_bn2

    layer10_t layer10_out[N_LAYER_10];
    #pragma HLS ARRAY_PARTITION variable=layer10_out complete dim=0
    nnet::dense<layer14_t, layer10_t, config10>(layer14_out, layer10_out, w10, b10); // logits

    nnet::softmax<layer10_t, result_t, Softmax_config12>(layer10_out, layer12_out); // softmax

}

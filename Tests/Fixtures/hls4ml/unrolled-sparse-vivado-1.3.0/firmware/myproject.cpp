#include <iostream>

#include "myproject.h"
#include "parameters.h"


void myproject(
    input_t features[10],
    result_t layer7_out[4]
) {

    // hls-fpga-machine-learning insert IO
    #pragma HLS ARRAY_RESHAPE variable=features complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer7_out complete dim=0
    #pragma HLS INTERFACE ap_vld port=features,layer7_out 
    #pragma HLS PIPELINE II=6

    // hls-fpga-machine-learning insert load weights
#ifndef __SYNTHESIS__
    static bool loaded_weights = false;
    if (!loaded_weights) {
        nnet::load_weights_from_txt<fc1_weight_t, 80>(w2, "w2.txt");
        nnet::load_weights_from_txt<fc1_bias_t, 8>(b2, "b2.txt");
        nnet::load_weights_from_txt<fc2_weight_t, 48>(w4, "w4.txt");
        nnet::load_weights_from_txt<fc2_bias_t, 6>(b4, "b4.txt");
        nnet::load_weights_from_txt<logits_weight_t, 24>(w6, "w6.txt");
        nnet::load_weights_from_txt<logits_bias_t, 4>(b6, "b6.txt");
        loaded_weights = true;    }
#endif
    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning insert layers

    fc1_result_t layer2_out[8];
    #pragma HLS ARRAY_PARTITION variable=layer2_out complete dim=0

    layer3_t layer3_out[8];
    #pragma HLS ARRAY_PARTITION variable=layer3_out complete dim=0

    fc2_result_t layer4_out[6];
    #pragma HLS ARRAY_PARTITION variable=layer4_out complete dim=0

    layer5_t layer5_out[6];
    #pragma HLS ARRAY_PARTITION variable=layer5_out complete dim=0

    logits_result_t layer6_out[4];
    #pragma HLS ARRAY_PARTITION variable=layer6_out complete dim=0

    nnet::dense<input_t, fc1_result_t, config2>(features, layer2_out, w2, b2); // fc1

    nnet::relu<fc1_result_t, layer3_t, relu_config3>(layer2_out, layer3_out); // act1

    nnet::dense<layer3_t, fc2_result_t, config4>(layer3_out, layer4_out, w4, b4); // fc2

    nnet::relu<fc2_result_t, layer5_t, relu_config5>(layer4_out, layer5_out); // act2

    nnet::dense<layer5_t, logits_result_t, config6>(layer5_out, layer6_out, w6, b6); // logits

    nnet::softmax<logits_result_t, result_t, softmax_config7>(layer6_out, layer7_out); // softmax

}


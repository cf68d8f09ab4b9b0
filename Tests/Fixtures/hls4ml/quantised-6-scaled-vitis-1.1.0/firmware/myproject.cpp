#include <iostream>

#include "myproject.h"
#include "parameters.h"


void myproject(
    input_t features[N_INPUT_1_1],
    result_t layer10_out[N_LAYER_8]
) {

    // hls-fpga-machine-learning insert IO
    #pragma HLS ARRAY_RESHAPE variable=features complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer10_out complete dim=0
    #pragma HLS INTERFACE ap_vld port=features,layer10_out 
    #pragma HLS PIPELINE

    // hls-fpga-machine-learning insert load weights
#ifndef __SYNTHESIS__
    static bool loaded_weights = false;
    if (!loaded_weights) {
        nnet::load_weights_from_txt<weight2_t, 80>(w2, "w2.txt");
        nnet::load_weights_from_txt<bias2_t, 8>(b2, "b2.txt");
        nnet::load_weights_from_txt<fc1_alpha_scale_t, 8>(s11, "s11.txt");
        nnet::load_weights_from_txt<bias11_t, 8>(b11, "b11.txt");
        nnet::load_weights_from_txt<weight5_t, 48>(w5, "w5.txt");
        nnet::load_weights_from_txt<bias5_t, 6>(b5, "b5.txt");
        nnet::load_weights_from_txt<fc2_alpha_scale_t, 6>(s12, "s12.txt");
        nnet::load_weights_from_txt<bias12_t, 6>(b12, "b12.txt");
        nnet::load_weights_from_txt<weight8_t, 24>(w8, "w8.txt");
        nnet::load_weights_from_txt<bias8_t, 4>(b8, "b8.txt");
        nnet::load_weights_from_txt<logits_alpha_scale_t, 4>(s13, "s13.txt");
        nnet::load_weights_from_txt<bias13_t, 4>(b13, "b13.txt");
        loaded_weights = true;    }
#endif
    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning insert layers

    fc1_result_t layer2_out[N_LAYER_2];
    #pragma HLS ARRAY_PARTITION variable=layer2_out complete dim=0
    nnet::dense<input_t, fc1_result_t, config2>(features, layer2_out, w2, b2); // fc1

    fc1_alpha_result_t layer11_out[N_LAYER_2];
    #pragma HLS ARRAY_PARTITION variable=layer11_out complete dim=0
    nnet::normalize<fc1_result_t, fc1_alpha_result_t, config11>(layer2_out, layer11_out, s11, b11); // fc1_alpha

    layer4_t layer4_out[N_LAYER_2];
    #pragma HLS ARRAY_PARTITION variable=layer4_out complete dim=0
    nnet::relu<fc1_alpha_result_t, layer4_t, relu_config4>(layer11_out, layer4_out); // act1

    fc2_result_t layer5_out[N_LAYER_5];
    #pragma HLS ARRAY_PARTITION variable=layer5_out complete dim=0
    nnet::dense<layer4_t, fc2_result_t, config5>(layer4_out, layer5_out, w5, b5); // fc2

    fc2_alpha_result_t layer12_out[N_LAYER_5];
    #pragma HLS ARRAY_PARTITION variable=layer12_out complete dim=0
    nnet::normalize<fc2_result_t, fc2_alpha_result_t, config12>(layer5_out, layer12_out, s12, b12); // fc2_alpha

    layer7_t layer7_out[N_LAYER_5];
    #pragma HLS ARRAY_PARTITION variable=layer7_out complete dim=0
    nnet::relu<fc2_alpha_result_t, layer7_t, relu_config7>(layer12_out, layer7_out); // act2

    logits_result_t layer8_out[N_LAYER_8];
    #pragma HLS ARRAY_PARTITION variable=layer8_out complete dim=0
    nnet::dense<layer7_t, logits_result_t, config8>(layer7_out, layer8_out, w8, b8); // logits

    logits_alpha_result_t layer13_out[N_LAYER_8];
    #pragma HLS ARRAY_PARTITION variable=layer13_out complete dim=0
    nnet::normalize<logits_result_t, logits_alpha_result_t, config13>(layer8_out, layer13_out, s13, b13); // logits_alpha

    nnet::softmax<logits_alpha_result_t, result_t, Softmax_config10>(layer13_out, layer10_out); // softmax

}


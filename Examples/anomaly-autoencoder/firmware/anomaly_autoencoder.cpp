#include <iostream>

#include "anomaly_autoencoder.h"
#include "parameters.h"


void anomaly_autoencoder(
    input_t event[32],
    result_t layer11_out[32]
) {

    // hls-fpga-machine-learning insert IO
    #pragma HLS ARRAY_RESHAPE variable=event complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer11_out complete dim=0
    #pragma HLS INTERFACE ap_vld port=event,layer11_out 
    #pragma HLS DATAFLOW

    // hls-fpga-machine-learning insert load weights
#ifndef __SYNTHESIS__
    static bool loaded_weights = false;
    if (!loaded_weights) {
        nnet::load_weights_from_txt<dense1_weight_t, 1024>(w2, "w2.txt");
        nnet::load_weights_from_txt<dense1_bias_t, 32>(b2, "b2.txt");
        nnet::load_weights_from_txt<dense2_weight_t, 512>(w4, "w4.txt");
        nnet::load_weights_from_txt<dense2_bias_t, 16>(b4, "b4.txt");
        nnet::load_weights_from_txt<dense3_weight_t, 48>(w6, "w6.txt");
        nnet::load_weights_from_txt<dense3_bias_t, 3>(b6, "b6.txt");
        nnet::load_weights_from_txt<dense4_weight_t, 48>(w7, "w7.txt");
        nnet::load_weights_from_txt<dense4_bias_t, 16>(b7, "b7.txt");
        nnet::load_weights_from_txt<dense5_weight_t, 512>(w9, "w9.txt");
        nnet::load_weights_from_txt<dense5_bias_t, 32>(b9, "b9.txt");
        nnet::load_weights_from_txt<reconstruction_weight_t, 1024>(w11, "w11.txt");
        nnet::load_weights_from_txt<reconstruction_bias_t, 32>(b11, "b11.txt");
        loaded_weights = true;    }
#endif
    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning insert layers

    layer2_t layer2_out[32];
    #pragma HLS ARRAY_PARTITION variable=layer2_out complete dim=0

    layer3_t layer3_out[32];
    #pragma HLS ARRAY_PARTITION variable=layer3_out complete dim=0

    layer4_t layer4_out[16];
    #pragma HLS ARRAY_PARTITION variable=layer4_out complete dim=0

    layer5_t layer5_out[16];
    #pragma HLS ARRAY_PARTITION variable=layer5_out complete dim=0

    layer6_t layer6_out[3];
    #pragma HLS ARRAY_PARTITION variable=layer6_out complete dim=0

    layer7_t layer7_out[16];
    #pragma HLS ARRAY_PARTITION variable=layer7_out complete dim=0

    layer8_t layer8_out[16];
    #pragma HLS ARRAY_PARTITION variable=layer8_out complete dim=0

    layer9_t layer9_out[32];
    #pragma HLS ARRAY_PARTITION variable=layer9_out complete dim=0

    layer10_t layer10_out[32];
    #pragma HLS ARRAY_PARTITION variable=layer10_out complete dim=0

    nnet::dense<input_t, layer2_t, config2>(event, layer2_out, w2, b2); // dense1

    nnet::relu<layer2_t, layer3_t, relu_config3>(layer2_out, layer3_out); // relu1

    nnet::dense<layer3_t, layer4_t, config4>(layer3_out, layer4_out, w4, b4); // dense2

    nnet::relu<layer4_t, layer5_t, relu_config5>(layer4_out, layer5_out); // relu2

    nnet::dense<layer5_t, layer6_t, config6>(layer5_out, layer6_out, w6, b6); // dense3

    nnet::dense<layer6_t, layer7_t, config7>(layer6_out, layer7_out, w7, b7); // dense4

    nnet::relu<layer7_t, layer8_t, relu_config8>(layer7_out, layer8_out); // relu4

    nnet::dense<layer8_t, layer9_t, config9>(layer8_out, layer9_out, w9, b9); // dense5

    nnet::relu<layer9_t, layer10_t, relu_config10>(layer9_out, layer10_out); // relu5

    nnet::dense<layer10_t, result_t, config11>(layer10_out, layer11_out, w11, b11); // reconstruction

}


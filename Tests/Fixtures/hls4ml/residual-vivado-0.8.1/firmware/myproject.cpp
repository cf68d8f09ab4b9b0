#include <iostream>

#include "myproject.h"
#include "parameters.h"

void myproject(
    input_t x[N_INPUT_1_1],
    result_t layer13_out[N_LAYER_11]
) {

    // hls-fpga-machine-learning insert IO
    #pragma HLS ARRAY_RESHAPE variable=x complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer13_out complete dim=0
    #pragma HLS INTERFACE ap_vld port=x,layer13_out 
    #pragma HLS PIPELINE 

#ifndef __SYNTHESIS__
    static bool loaded_weights = false;
    if (!loaded_weights) {
        // hls-fpga-machine-learning insert load weights
        nnet::load_weights_from_txt<d1_weight_t, 64>(w2, "w2.txt");
        nnet::load_weights_from_txt<d1_bias_t, 8>(b2, "b2.txt");
        nnet::load_weights_from_txt<d2_weight_t, 64>(w5, "w5.txt");
        nnet::load_weights_from_txt<d2_bias_t, 8>(b5, "b5.txt");
        nnet::load_weights_from_txt<bn_scale_t, 8>(s9, "s9.txt");
        nnet::load_weights_from_txt<bn_bias_t, 8>(b9, "b9.txt");
        nnet::load_weights_from_txt<out_weight_t, 48>(w11, "w11.txt");
        nnet::load_weights_from_txt<out_bias_t, 3>(b11, "b11.txt");
        loaded_weights = true;
    }
#endif

    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning insert layers

    layer2_t layer2_out[N_LAYER_2];
    #pragma HLS ARRAY_PARTITION variable=layer2_out complete dim=0
    nnet::dense<input_t, layer2_t, config2>(x, layer2_out, w2, b2); // d1

    layer4_t layer4_out[N_LAYER_2];
    #pragma HLS ARRAY_PARTITION variable=layer4_out complete dim=0
    nnet::relu<layer2_t, layer4_t, relu_config4>(layer2_out, layer4_out); // r

    layer5_t layer5_out[N_LAYER_5];
    #pragma HLS ARRAY_PARTITION variable=layer5_out complete dim=0
    nnet::dense<layer4_t, layer5_t, config5>(layer4_out, layer5_out, w5, b5); // d2

    layer7_t layer7_out[N_LAYER_5];
    #pragma HLS ARRAY_PARTITION variable=layer7_out complete dim=0
    nnet::sigmoid<layer5_t, layer7_t, sigmoid_config7>(layer5_out, layer7_out); // s

    layer8_t layer8_out[N_LAYER_2];
    #pragma HLS ARRAY_PARTITION variable=layer8_out complete dim=0
    nnet::add<layer4_t, layer7_t, layer8_t, config8>(layer4_out, layer7_out, layer8_out); // add

    layer9_t layer9_out[N_LAYER_2];
    #pragma HLS ARRAY_PARTITION variable=layer9_out complete dim=0
    nnet::normalize<layer8_t, layer9_t, config9>(layer8_out, layer9_out, s9, b9); // bn

    layer10_t layer10_out[OUT_CONCAT_10];
    #pragma HLS ARRAY_PARTITION variable=layer10_out complete dim=0
    nnet::concatenate1d<layer9_t, input_t, layer10_t, config10>(layer9_out, x, layer10_out); // join

    layer11_t layer11_out[N_LAYER_11];
    #pragma HLS ARRAY_PARTITION variable=layer11_out complete dim=0
    nnet::dense<layer10_t, layer11_t, config11>(layer10_out, layer11_out, w11, b11); // out

    nnet::softmax<layer11_t, result_t, Softmax_config13>(layer11_out, layer13_out); // softmax

}

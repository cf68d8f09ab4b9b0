#include <iostream>

#include "quantised_classifier.h"
#include "parameters.h"


void quantised_classifier(
    input_t hits[12],
    result_t layer15_out[4]
) {

    // hls-fpga-machine-learning insert IO
    #pragma HLS ARRAY_RESHAPE variable=hits complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer15_out complete dim=0
    #pragma HLS INTERFACE ap_vld port=hits,layer15_out 
    #pragma HLS DATAFLOW

    // hls-fpga-machine-learning insert load weights
#ifndef __SYNTHESIS__
    static bool loaded_weights = false;
    if (!loaded_weights) {
        nnet::load_weights_from_txt<stem_weight_t, 192>(w2, "w2.txt");
        nnet::load_weights_from_txt<stem_bias_t, 16>(b2, "b2.txt");
        nnet::load_weights_from_txt<branch1_weight_t, 256>(w5, "w5.txt");
        nnet::load_weights_from_txt<branch1_bias_t, 16>(b5, "b5.txt");
        nnet::load_weights_from_txt<branch2_weight_t, 256>(w7, "w7.txt");
        nnet::load_weights_from_txt<branch2_bias_t, 16>(b7, "b7.txt");
        nnet::load_weights_from_txt<residual_norm_scale_t, 16>(s9, "s9.txt");
        nnet::load_weights_from_txt<residual_norm_bias_t, 16>(b9, "b9.txt");
        nnet::load_weights_from_txt<gate_weight_t, 72>(w10, "w10.txt");
        nnet::load_weights_from_txt<gate_bias_t, 6>(b10, "b10.txt");
        nnet::load_weights_from_txt<score_weight_t, 88>(w14, "w14.txt");
        nnet::load_weights_from_txt<score_bias_t, 4>(b14, "b14.txt");
        loaded_weights = true;    }
#endif
    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning insert layers

    stem_result_t layer2_out[16];
    #pragma HLS ARRAY_PARTITION variable=layer2_out complete dim=0

    layer4_t layer4_out[16];
    #pragma HLS ARRAY_PARTITION variable=layer4_out complete dim=0

    layer5_t layer5_out[16];
    #pragma HLS ARRAY_PARTITION variable=layer5_out complete dim=0

    layer6_t layer6_out[16];
    #pragma HLS ARRAY_PARTITION variable=layer6_out complete dim=0

    branch2_result_t layer7_out[16];
    #pragma HLS ARRAY_PARTITION variable=layer7_out complete dim=0

    residual_result_t layer8_out[16];
    #pragma HLS ARRAY_PARTITION variable=layer8_out complete dim=0

    residual_norm_result_t layer9_out[16];
    #pragma HLS ARRAY_PARTITION variable=layer9_out complete dim=0

    gate_result_t layer10_out[6];
    #pragma HLS ARRAY_PARTITION variable=layer10_out complete dim=0

    layer11_t layer11_out[16];
    #pragma HLS ARRAY_PARTITION variable=layer11_out complete dim=0

    layer12_t layer12_out[6];
    #pragma HLS ARRAY_PARTITION variable=layer12_out complete dim=0

    joined_result_t layer13_out[22];
    #pragma HLS ARRAY_PARTITION variable=layer13_out complete dim=0

    score_result_t layer14_out[4];
    #pragma HLS ARRAY_PARTITION variable=layer14_out complete dim=0

    nnet::dense<input_t, stem_result_t, config2>(hits, layer2_out, w2, b2); // stem

    nnet::thresholded_relu<stem_result_t, stem_relu_param_t, layer4_t, thresholdedrelu_config4>(layer2_out, 0.0, layer4_out); // stem_relu

    nnet::dense<layer4_t, layer5_t, config5>(layer4_out, layer5_out, w5, b5); // branch1

    nnet::tanh<layer5_t, layer6_t, tanh_config6>(layer5_out, layer6_out); // branch_tanh

    nnet::dense<layer6_t, branch2_result_t, config7>(layer6_out, layer7_out, w7, b7); // branch2

    nnet::add<layer4_t, branch2_result_t, residual_result_t, config8>(layer4_out, layer7_out, layer8_out); // residual

    nnet::normalize<residual_result_t, residual_norm_result_t, config9>(layer8_out, layer9_out, s9, b9); // residual_norm

    nnet::dense<input_t, gate_result_t, config10>(hits, layer10_out, w10, b10); // gate

    nnet::leaky_relu<residual_norm_result_t, residual_relu_param_t, layer11_t, leakyrelu_config11>(layer9_out, 0.125, layer11_out); // residual_relu

    nnet::sigmoid<gate_result_t, layer12_t, sigmoid_config12>(layer10_out, layer12_out); // gate_sigmoid

    nnet::concatenate1d<layer11_t, layer12_t, joined_result_t, config13>(layer11_out, layer12_out, layer13_out); // joined

    nnet::dense<joined_result_t, score_result_t, config14>(layer13_out, layer14_out, w14, b14); // score

    nnet::softmax<score_result_t, result_t, softmax_config15>(layer14_out, layer15_out); // probability

}


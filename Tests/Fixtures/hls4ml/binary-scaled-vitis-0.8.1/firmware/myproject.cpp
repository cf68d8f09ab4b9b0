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
        nnet::load_weights_from_txt<model_default_t, 8>(s13, "s13.txt");
        nnet::load_weights_from_txt<bias13_t, 8>(b13, "b13.txt");
        nnet::load_weights_from_txt<weight6_t, 48>(w6, "w6.txt");
        nnet::load_weights_from_txt<bias6_t, 6>(b6, "b6.txt");
        nnet::load_weights_from_txt<model_default_t, 6>(s14, "s14.txt");
        nnet::load_weights_from_txt<bias14_t, 6>(b14, "b14.txt");
        nnet::load_weights_from_txt<weight10_t, 24>(w10, "w10.txt");
        nnet::load_weights_from_txt<bias10_t, 4>(b10, "b10.txt");
        nnet::load_weights_from_txt<model_default_t, 4>(s15, "s15.txt");
        nnet::load_weights_from_txt<bias15_t, 4>(b15, "b15.txt");
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
    nnet::normalize<layer2_t, layer13_t, config13>(layer2_out, layer13_out, s13, b13); // fc1_alpha

    layer5_t layer5_out[N_LAYER_2];
    #pragma HLS ARRAY_PARTITION variable=layer5_out complete dim=0
    nnet::relu<layer13_t, layer5_t, relu_config5>(layer13_out, layer5_out); // act1

    layer6_t layer6_out[N_LAYER_6];
    #pragma HLS ARRAY_PARTITION variable=layer6_out complete dim=0
    nnet::dense<layer5_t, layer6_t, config6>(layer5_out, layer6_out, w6, b6); // fc2

    layer14_t layer14_out[N_LAYER_6];
    #pragma HLS ARRAY_PARTITION variable=layer14_out complete dim=0
    nnet::normalize<layer6_t, layer14_t, config14>(layer6_out, layer14_out, s14, b14); // fc2_alpha

    layer9_t layer9_out[N_LAYER_6];
    #pragma HLS ARRAY_PARTITION variable=layer9_out complete dim=0
    nnet::relu<layer14_t, layer9_t, relu_config9>(layer14_out, layer9_out); // act2

    layer10_t layer10_out[N_LAYER_10];
    #pragma HLS ARRAY_PARTITION variable=layer10_out complete dim=0
    nnet::dense<layer9_t, layer10_t, config10>(layer9_out, layer10_out, w10, b10); // logits

    layer15_t layer15_out[N_LAYER_10];
    #pragma HLS ARRAY_PARTITION variable=layer15_out complete dim=0
    nnet::normalize<layer10_t, layer15_t, config15>(layer10_out, layer15_out, s15, b15); // logits_alpha

    nnet::softmax<layer15_t, result_t, Softmax_config12>(layer15_out, layer12_out); // softmax

}

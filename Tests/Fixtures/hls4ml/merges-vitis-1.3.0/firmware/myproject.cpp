#include <iostream>

#include "myproject.h"
#include "parameters.h"


void myproject(
    input_t a[6], input2_t b[6],
    add_result_t layer3_out[6], subtract_result_t layer4_out[6], multiply_result_t layer5_out[6], average_result_t layer6_out[6], maximum_result_t layer7_out[6], minimum_result_t layer8_out[6], concatenate_result_t layer9_out[12]
) {

    // hls-fpga-machine-learning insert IO
    #pragma HLS ARRAY_RESHAPE variable=a complete dim=0
    #pragma HLS ARRAY_RESHAPE variable=b complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer3_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer4_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer5_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer6_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer7_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer8_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer9_out complete dim=0
    #pragma HLS INTERFACE ap_vld port=a,b,layer3_out,layer4_out,layer5_out,layer6_out,layer7_out,layer8_out,layer9_out 
    #pragma HLS PIPELINE

    // hls-fpga-machine-learning insert load weights
#ifndef __SYNTHESIS__
    static bool loaded_weights = false;
    if (!loaded_weights) {
        loaded_weights = true;    }
#endif
    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning insert layers

    nnet::add<input_t, input2_t, add_result_t, config3>(a, b, layer3_out); // add

    nnet::subtract<input_t, input2_t, subtract_result_t, config4>(a, b, layer4_out); // subtract

    nnet::multiply<input_t, input2_t, multiply_result_t, config5>(a, b, layer5_out); // multiply

    nnet::average<input_t, input2_t, average_result_t, config6>(a, b, layer6_out); // average

    nnet::maximum<input_t, input2_t, maximum_result_t, config7>(a, b, layer7_out); // maximum

    nnet::minimum<input_t, input2_t, minimum_result_t, config8>(a, b, layer8_out); // minimum

    nnet::concatenate1d<input_t, input2_t, concatenate_result_t, config9>(a, b, layer9_out); // concatenate

}


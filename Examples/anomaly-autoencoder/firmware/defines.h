#ifndef DEFINES_H_
#define DEFINES_H_

#include "ap_fixed.h"
#include "ap_int.h"
#include "nnet_utils/nnet_types.h"
#include <array>
#include <cstddef>
#include <cstdio>
#include <tuple>
#include <tuple>


// hls-fpga-machine-learning insert numbers

// hls-fpga-machine-learning insert layer-precision
typedef ap_fixed<12,4> input_t;
typedef ap_fixed<26,12> dense1_accum_t;
typedef ap_fixed<12,4> layer2_t;
typedef ap_fixed<8,2,AP_RND,AP_SAT,0> dense1_weight_t;
typedef ap_fixed<8,2,AP_RND,AP_SAT,0> dense1_bias_t;
typedef ap_uint<1> layer2_index;
typedef ap_ufixed<10,3,AP_RND,AP_SAT,0> layer3_t;
typedef ap_fixed<18,8> relu1_table_t;
typedef ap_fixed<24,11> dense2_accum_t;
typedef ap_fixed<12,4> layer4_t;
typedef ap_fixed<8,2,AP_RND,AP_SAT,0> dense2_weight_t;
typedef ap_fixed<8,2,AP_RND,AP_SAT,0> dense2_bias_t;
typedef ap_uint<1> layer4_index;
typedef ap_ufixed<10,3,AP_RND,AP_SAT,0> layer5_t;
typedef ap_fixed<18,8> relu2_table_t;
typedef ap_fixed<23,10> dense3_accum_t;
typedef ap_fixed<12,4> layer6_t;
typedef ap_fixed<8,2,AP_RND,AP_SAT,0> dense3_weight_t;
typedef ap_fixed<8,2,AP_RND,AP_SAT,0> dense3_bias_t;
typedef ap_uint<1> layer6_index;
typedef ap_fixed<23,9> dense4_accum_t;
typedef ap_fixed<12,4> layer7_t;
typedef ap_fixed<8,2,AP_RND,AP_SAT,0> dense4_weight_t;
typedef ap_fixed<8,2,AP_RND,AP_SAT,0> dense4_bias_t;
typedef ap_uint<1> layer7_index;
typedef ap_ufixed<10,3,AP_RND,AP_SAT,0> layer8_t;
typedef ap_fixed<18,8> relu4_table_t;
typedef ap_fixed<23,10> dense5_accum_t;
typedef ap_fixed<12,4> layer9_t;
typedef ap_fixed<8,2,AP_RND,AP_SAT,0> dense5_weight_t;
typedef ap_fixed<8,2,AP_RND,AP_SAT,0> dense5_bias_t;
typedef ap_uint<1> layer9_index;
typedef ap_ufixed<10,3,AP_RND,AP_SAT,0> layer10_t;
typedef ap_fixed<18,8> relu5_table_t;
typedef ap_fixed<24,11> reconstruction_accum_t;
typedef ap_fixed<12,4> result_t;
typedef ap_fixed<8,2,AP_RND,AP_SAT,0> reconstruction_weight_t;
typedef ap_fixed<8,2,AP_RND,AP_SAT,0> reconstruction_bias_t;
typedef ap_uint<1> layer11_index;

// hls-fpga-machine-learning insert emulator-defines


#endif

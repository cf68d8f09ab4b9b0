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
typedef ap_fixed<16,6> input_t;
typedef ap_fixed<16,6> input2_t;
typedef ap_fixed<17,7> add_result_t;
typedef ap_fixed<17,7> subtract_result_t;
typedef ap_fixed<32,12> multiply_result_t;
typedef ap_fixed<17,7> average_result_t;
typedef ap_fixed<16,6> maximum_result_t;
typedef ap_fixed<16,6> minimum_result_t;
typedef ap_fixed<16,6> concatenate_result_t;

// hls-fpga-machine-learning insert emulator-defines


#endif

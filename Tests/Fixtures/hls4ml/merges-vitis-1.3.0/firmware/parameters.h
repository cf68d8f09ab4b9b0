#ifndef PARAMETERS_H_
#define PARAMETERS_H_

#include "ap_fixed.h"
#include "ap_int.h"

#include "nnet_utils/nnet_code_gen.h"
#include "nnet_utils/nnet_helpers.h"
// hls-fpga-machine-learning insert includes
#include "nnet_utils/nnet_merge.h"
#include "nnet_utils/nnet_merge_stream.h"

// hls-fpga-machine-learning insert weights


// hls-fpga-machine-learning insert layer-config
// add
struct config3 : nnet::merge_config {
    static const unsigned n_elem = 6;
    static const unsigned n_elem1 = 6;
    static const unsigned n_elem2 = 6;
    static const unsigned reuse_factor = 1;
};

// subtract
struct config4 : nnet::merge_config {
    static const unsigned n_elem = 6;
    static const unsigned n_elem1 = 6;
    static const unsigned n_elem2 = 6;
    static const unsigned reuse_factor = 1;
};

// multiply
struct config5 : nnet::merge_config {
    static const unsigned n_elem = 6;
    static const unsigned n_elem1 = 6;
    static const unsigned n_elem2 = 6;
    static const unsigned reuse_factor = 1;
};

// average
struct config6 : nnet::merge_config {
    static const unsigned n_elem = 6;
    static const unsigned n_elem1 = 6;
    static const unsigned n_elem2 = 6;
    static const unsigned reuse_factor = 1;
};

// maximum
struct config7 : nnet::merge_config {
    static const unsigned n_elem = 6;
    static const unsigned n_elem1 = 6;
    static const unsigned n_elem2 = 6;
    static const unsigned reuse_factor = 1;
};

// minimum
struct config8 : nnet::merge_config {
    static const unsigned n_elem = 6;
    static const unsigned n_elem1 = 6;
    static const unsigned n_elem2 = 6;
    static const unsigned reuse_factor = 1;
};

// concatenate
struct config9 : nnet::concat_config {
    static const unsigned n_elem1_0 = 6;
    static const unsigned n_elem1_1 = 0;
    static const unsigned n_elem1_2 = 0;
    static const unsigned n_elem2_0 = 6;
    static const unsigned n_elem2_1 = 0;
    static const unsigned n_elem2_2 = 0;

    static const int axis = -1;
};



#endif

//Numpy array shape [3]
//Min -0.038631308824
//Max -0.003270060755
//Number of zeros 0

#ifndef B6_H_
#define B6_H_

#ifndef __SYNTHESIS__
dense3_bias_t b6[3];
#else
dense3_bias_t b6[3] = {-0.003270, -0.015025, -0.038631};

#endif

#endif

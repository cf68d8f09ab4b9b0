//Numpy array shape [4]
//Min -0.218750000000
//Max 0.187500000000
//Number of zeros 0

#ifndef B14_H_
#define B14_H_

#ifndef __SYNTHESIS__
score_bias_t b14[4];
#else
score_bias_t b14[4] = {0.06250, -0.15625, -0.21875, 0.18750};

#endif

#endif

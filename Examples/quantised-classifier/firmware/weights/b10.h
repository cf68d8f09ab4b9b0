//Numpy array shape [6]
//Min -0.312500000000
//Max 0.312500000000
//Number of zeros 0

#ifndef B10_H_
#define B10_H_

#ifndef __SYNTHESIS__
gate_bias_t b10[6];
#else
gate_bias_t b10[6] = {-0.15625, 0.15625, -0.25000, -0.31250, -0.12500, 0.31250};

#endif

#endif

//Numpy array shape [16]
//Min -0.244339540601
//Max 0.465428888798
//Number of zeros 0

#ifndef B2_H_
#define B2_H_

#ifndef __SYNTHESIS__
stem_bias_t b2[16];
#else
stem_bias_t b2[16] = {-0.21240, 0.15015, -0.19126, 0.19158, 0.08819, 0.01578, 0.26610, -0.24434, 0.09831, -0.22520, -0.17640, 0.24730, 0.00462, 0.22382, 0.25086, 0.46543};

#endif

#endif

//Numpy array shape [5]
//Min -0.142240837216
//Max 0.128175288439
//Number of zeros 0

#ifndef B8_H_
#define B8_H_

#ifndef __SYNTHESIS__
model_default_t b8[5];
#else
model_default_t b8[5] = {-0.0458021350, -0.0885255262, -0.1422408372, 0.0632414222, 0.1281752884};

#endif

#endif

[ActiveSupport MAP]
Device = LFE5U-45F;
Package = CABGA381;
Performance = 6;
LUTS_avail = 43848;
LUTS_used = 1207;
FF_avail = 44457;
FF_used = 894;
IO_avail = 203;
IO_used = 17;
EBR_avail = 108;
EBR_used = 3;
MULT18X18D = 4;
DSP_MULT_avail = 144;
DSP_MULT_used = 8;

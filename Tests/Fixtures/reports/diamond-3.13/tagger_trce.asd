[ActiveSupport TRCE]
; Setup Analysis
Fmax_0 = 89.640 MHz (100.000 MHz);
Failed = 1 (Total 1);
; Hold Analysis
Fmax_0 = 0.156 ns (0.000 ns);
Failed = 0 (Total 1);

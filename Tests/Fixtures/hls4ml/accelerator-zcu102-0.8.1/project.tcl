variable project_name
set project_name "myproject"
variable backend
set backend "vivadoaccelerator"
variable part
set part "xczu9eg-ffvb1156-2-e"
variable clock_period
set clock_period 5
variable clock_uncertainty
set clock_uncertainty 12.5%
variable version
set version "1.0.0"
set bit_width_hls_output 32
set bit_width_hls_input 32

import Devices
import Estimator
import Networks
import Testing

@Suite struct PrecisionTests {
    @Test(arguments: [
        ("ap_fixed<16,6>", "ap_fixed<16,6>"), ("fixed<8, 3, AP_RND_CONV, AP_SAT, 0>", "ap_fixed<8,3,RND_CONV,SAT>"),
        ("ap_uint<1>", "ap_uint<1>"), ("ac_fixed<16,6,true>", "ap_fixed<16,6>"), ("uint<4>", "ap_uint<4>"),
        ("ufixed<9,0,RND,SAT,0>", "ap_ufixed<9,0,RND,SAT>"), ("float", "float"), ("bool", "ap_uint<1>"),
    ])
    func parses(text: String, expected: String) {
        #expect(Precision(parsing: text)?.description == expected)
    }

    @Test(arguments: ["", "fixed", "ap_fixed<>", "ap_fixed<0,0>", "ap_fixed<99999,1>", "ap_fixed<16,6", "vector<3>"])
    func refuses(text: String) {
        #expect(Precision(parsing: text) == nil)
    }
}

import Devices
import Networks

/// Layers that only rename wires when data is parallel: reshape, flatten, clone, repack.
///
/// No top report of Vivado HLS 2018.2 to 2020.1 or Vitis HLS 2021.1 to 2025.1 lists an instance for them.
enum WiringModel {
    /// Lowers the layer; nil for streams, where it moves data.
    static func lower(_ layer: ResolvedLayer, context: LayerContext) -> Circuit? {
        guard context.ioType == .parallel else { return nil }
        return Circuit(
            latencyCycles: QuantityRange(.exact(0)), intervalCycles: QuantityRange(.exact(1)),
            why: [Reason(.lut, .element(.wires(kind: layer.operation.kindName)))], evidence: CircuitEvidence(.wires))
    }
}

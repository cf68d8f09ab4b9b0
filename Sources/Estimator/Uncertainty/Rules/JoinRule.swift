/// What joins the layers in the top function.
public enum JoinRule: Hashable, Sendable {
    case pipelineLatency(layers: Quantity, boundaries: Int, handovers: Int, total: Quantity)
    case pipelineInterval(Quantity)
    case dataflowLatency(channels: Int, total: Quantity)
    case dataflowInterval(layer: String, cycles: Quantity)

    /// The rule's short name.
    public var id: String {
        switch self {
        case .pipelineLatency: "pipeline-sum"
        case .pipelineInterval: "pipeline-slowest"
        case .dataflowLatency: "dataflow-sum"
        case .dataflowInterval: "dataflow-slowest"
        }
    }
}

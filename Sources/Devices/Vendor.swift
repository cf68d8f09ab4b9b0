/// The maker of a device, which decides the kinds of resources that are counted.
public enum Vendor: String, CaseIterable, Hashable, Sendable {
    case amd
    case intel
    case lattice
    case microchip
    case gowin
    case efinix
    case quicklogic
    case achronix

    /// The kinds of resources its reports count, in the order they are shown.
    public var resourceKinds: [ResourceKind] {
        switch self {
        case .intel: ResourceKind.intel
        case .amd, .lattice, .microchip, .gowin, .efinix, .quicklogic, .achronix: ResourceKind.amd
        }
    }
}

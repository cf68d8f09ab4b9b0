internal import Wire

extension ToolTraits {
    private static let flags: [String: any WritableKeyPath<ToolTraits, Bool> & Sendable] = [
        "latches_inputs": \.latchesInputs, "has_wide_saturation_gate": \.hasWideSaturationGate,
        "copies_table_per_read": \.copiesTablePerRead, "builds_eleven_from_adders": \.buildsElevenFromAdders,
        "packs_ternary_adders": \.packsTernaryAdders,
        "delays_terms_in_shift_registers": \.delaysTermsInShiftRegisters,
        "adds_cycle_to_long_multiply": \.addsCycleToLongMultiply,
        "keeps_inputs_of_pipelines": \.keepsInputsOfPipelines, "chains_large_sums": \.chainsLargeSums,
        "fuses_multiply_add": \.fusesMultiplyAdd, "wraps_multipliers": \.wrapsMultipliers,
        "holds_inputs_in_three_way_choices": \.holdsInputsInThreeWayChoices, "has_plain_adders": \.hasPlainAdders,
        "shares_input_multiplexers": \.sharesInputMultiplexers, "widens_multiplexers": \.widensMultiplexers,
        "has_multiplexers_as_rows": \.hasMultiplexersAsRows,
        "charges_last_multiplexer": \.chargesLastMultiplexer, "counts_index_from_end": \.countsIndexFromEnd,
        "spells_writes_as_selects": \.spellsWritesAsSelects,
        "delays_index_in_shift_register": \.delaysIndexInShiftRegister, "has_narrow_counters": \.hasNarrowCounters,
        "handshakes_per_word": \.handshakesPerWord, "holds_stream_results": \.holdsStreamResults,
        "separates_reduction_levels": \.separatesReductionLevels,
        "has_gated_maximum": \.hasGatedMaximum, "has_third_difference_select": \.hasThirdDifferenceSelect,
        "keeps_staged_products": \.keepsStagedProducts, "keeps_call_operands": \.keepsCallOperands,
        "refuses_large_unrolling": \.refusesLargeUnrolling, "limits_stream_words": \.limitsStreamWords,
    ]
    private static let counts: [String: any WritableKeyPath<ToolTraits, Int> & Sendable] = [
        "entry_processes": \.entryProcesses, "limit_selects": \.limitSelects, "limit_gates": \.limitGates,
        "signed_saturation_gates": \.signedSaturationGates, "halves_per_table_copy": \.halvesPerTableCopy,
        "kept_result_inputs": \.keptResultInputs, "word_loop_cycles": \.wordLoopCycles,
        "difference_gates": \.differenceGates, "sum_gates": \.sumGates, "staged_product_cycles": \.stagedProductCycles,
    ]
    private static let factors: [String: any WritableKeyPath<ToolTraits, Double> & Sendable] = [
        "rounding_delay_in_adders": \.roundingDelayInAdders, "shift_add_charge": \.shiftAddCharge,
        "exponential_sum_share": \.exponentialSumShare, "maximum_delay_factor": \.maximumDelayFactor,
        "exponential_product_factor": \.exponentialProductFactor,
    ]

    /// One trait with its value.
    enum Setting: Sendable {
        case flag(any WritableKeyPath<ToolTraits, Bool> & Sendable, Bool)
        case count(any WritableKeyPath<ToolTraits, Int> & Sendable, Int)
        case factor(any WritableKeyPath<ToolTraits, Double> & Sendable, Double)
    }

    /// The traits that an object of a document states.
    ///
    /// - Throws: `InputError` for a trait that is unknown or has a value of another kind.
    static func settings(_ object: JSONValue?, file: String) throws(InputError) -> [Setting] {
        var settings: [Setting] = []
        for member in object?.members ?? [] {
            if let path = flags[member.key], let flag = member.value.bool {
                settings.append(.flag(path, flag))
            } else if let path = counts[member.key], let count = member.value.integer {
                settings.append(.count(path, count))
            } else if let path = factors[member.key], let factor = member.value.double {
                settings.append(.factor(path, factor))
            } else {
                throw InputError(
                    file: file, expected: "a known trait with its value under \"traits\"",
                    found: "\"\(member.key)\": \(member.value.text(pretty: false))")
            }
        }
        return settings
    }

    /// Takes one over.
    mutating func apply(_ setting: Setting) {
        switch setting {
        case .flag(let path, let flag): self[keyPath: path] = flag
        case .count(let path, let count): self[keyPath: path] = count
        case .factor(let path, let factor): self[keyPath: path] = factor
        }
    }
}

extension FittedShares {
    private static let paths: [String: any WritableKeyPath<FittedShares, Double> & Sendable] = [
        "alone_adders": \.aloneAdders, "kept_bits": \.keptBits, "waiting_products": \.waitingProducts,
        "shared_sums_one_level": \.sharedSumsOneLevel, "shared_sums": \.sharedSums, "delayed_terms": \.delayedTerms,
        "second_operands": \.secondOperands, "shared_operands": \.sharedOperands,
    ]

    /// Takes over the shares that an object of a document states.
    ///
    /// - Throws: `InputError` for a share that is unknown or no number.
    mutating func apply(_ object: JSONValue?, file: String) throws(InputError) {
        for member in object?.members ?? [] {
            guard let path = Self.paths[member.key], let share = member.value.double else {
                throw InputError(
                    file: file, expected: "a known share with a number under \"fitted_shares\"",
                    found: "\"\(member.key)\": \(member.value.text(pretty: false))")
            }
            self[keyPath: path] = share
        }
    }
}

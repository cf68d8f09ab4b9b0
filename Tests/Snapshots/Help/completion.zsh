#compdef presynth

_presynth() {
    if (( CURRENT == 2 )); then
        local -a names=(
            'estimate:Estimate what a model will cost on an FPGA, layer by layer'
            'check:Say whether a model fits its limits, what breaks them, and what would help'
            'compare:Set estimates beside vendor reports, and say whether they agree'
            'parse:Read vendor reports of any kind into one form'
            'convert:Write any model as presynth'\''s own graph document'
            'explain:Explain a diagnostic or a rule: what it means, why it appears, what to do'
            'devices:Show the database of parts and boards, with the source of every figure'
            'completion:Print a script that completes presynth'\''s command line'
            'help:Explain presynth or one of its commands'
        )
        _describe command names
        return
    fi
    local command="$words[2]"
    shift words; (( CURRENT-- ))
    case "$command" in
        estimate)
            _arguments \
                '*--device=[Part or board in any spelling, such as xcvu13p-flga2577-2-e, VU9P or pynq-z2; several are compared side by side]:PART|BOARD:($(presynth devices list --format names 2>/dev/null))' \
                '*--clock=[Clock period or frequency]:5ns|200MHz: ' \
                '*--flow=[Tool to predict, such as vitis-hls@2022.2 or vivado-hls@2019.2]:TOOL[@VERSION]: ' \
                '--device-db=[Folder of device documents that add to the built-in database or take the place of its entries]:DIR:_files -/' \
                '--io=[How layers exchange data]:KIND:(parallel stream)' \
                '*--strategy=[Strategy of every layer that has one]:NAME:(latency resource unrolled compressed distributed_arithmetic)' \
                '*--reuse=[Reuse factor of every layer that has one; several are compared]:N: ' \
                '*--precision=[Type of every weight, bias, accumulator and result, such as '\''ap_fixed<16,6>'\'']:TYPE: ' \
                '*--set=[Reuse factor, strategy or precision of one layer, such as fc1.reuse=4]:LAYER.KEY=VALUE: ' \
                '--config=[JSON or YAML file with the same settings; what is typed wins over it]:FILE:_files' \
                '--allow-unknown[Go on when a layer has no model\: its figures stay unknown and the totals are lower bounds]' \
                '--format=[Form of the output]:FORMAT:(table json csv markdown html)' \
                '--output=[Write to a file, whole or not at all]:FILE:_files' \
                '-o[Write to a file, whole or not at all]:FILE:_files' \
                '--stage=[Figures to show\: as the C-synthesis report states them, or after logic synthesis]:STAGE:(csynth synthesis)' \
                '--quiet[Print no notes and no progress; warnings stay]' \
                '-q[Print no notes and no progress; warnings stay]' \
                '--no-color[No colour, as when NO_COLOR is set or the output is no terminal]' \
                '--help[Show this help]' \
                '-h[Show this help]' \
                ':MODEL:_files'
            ;;
        check)
            _arguments \
                '*--max-utilization=[Share of the device that may be used\: of everything (70%), or by resource (lut=70%,dsp=80%)]:SHARES: ' \
                '--max-latency=[Longest time from first input to last output]:500ns|60cy: ' \
                '--max-interval=[Longest time between two starts]:25ns|1cy: ' \
                '--budget=[JSON file of absolute amounts, what a shell takes, and dies (SLR) that may be used]:FILE:_files' \
                '*--device=[Part or board in any spelling, such as xcvu13p-flga2577-2-e, VU9P or pynq-z2; several are compared side by side]:PART|BOARD:($(presynth devices list --format names 2>/dev/null))' \
                '*--clock=[Clock period or frequency]:5ns|200MHz: ' \
                '*--flow=[Tool to predict, such as vitis-hls@2022.2 or vivado-hls@2019.2]:TOOL[@VERSION]: ' \
                '--device-db=[Folder of device documents that add to the built-in database or take the place of its entries]:DIR:_files -/' \
                '--io=[How layers exchange data]:KIND:(parallel stream)' \
                '*--strategy=[Strategy of every layer that has one]:NAME:(latency resource unrolled compressed distributed_arithmetic)' \
                '*--reuse=[Reuse factor of every layer that has one; several are compared]:N: ' \
                '*--precision=[Type of every weight, bias, accumulator and result, such as '\''ap_fixed<16,6>'\'']:TYPE: ' \
                '*--set=[Reuse factor, strategy or precision of one layer, such as fc1.reuse=4]:LAYER.KEY=VALUE: ' \
                '--config=[JSON or YAML file with the same settings; what is typed wins over it]:FILE:_files' \
                '--allow-unknown[Go on when a layer has no model\: its figures stay unknown and the totals are lower bounds]' \
                '--format=[Form of the output]:FORMAT:(table json csv markdown html)' \
                '--output=[Write to a file, whole or not at all]:FILE:_files' \
                '-o[Write to a file, whole or not at all]:FILE:_files' \
                '--stage=[Figures to show\: as the C-synthesis report states them, or after logic synthesis]:STAGE:(csynth synthesis)' \
                '--quiet[Print no notes and no progress; warnings stay]' \
                '-q[Print no notes and no progress; warnings stay]' \
                '--no-color[No colour, as when NO_COLOR is set or the output is no terminal]' \
                '--help[Show this help]' \
                '-h[Show this help]' \
                ':MODEL:_files'
            ;;
        compare)
            _arguments \
                '*--tolerance=[What errors are allowed, such as lut=15%,dsp=0 or dense.lut=25%+100, or a file of rules]:FILE|RULES:_files' \
                '--baseline=[A saved comparison or measurement; reported figures may not grow beyond it by more than the tolerance]:FILE:_files' \
                '--update-baseline[Write this comparison to the baseline file, whatever was judged]' \
                '*--device=[Part or board in any spelling, such as xcvu13p-flga2577-2-e, VU9P or pynq-z2; several are compared side by side]:PART|BOARD:($(presynth devices list --format names 2>/dev/null))' \
                '*--clock=[Clock period or frequency]:5ns|200MHz: ' \
                '*--flow=[Tool to predict, such as vitis-hls@2022.2 or vivado-hls@2019.2]:TOOL[@VERSION]: ' \
                '--device-db=[Folder of device documents that add to the built-in database or take the place of its entries]:DIR:_files -/' \
                '--io=[How layers exchange data]:KIND:(parallel stream)' \
                '*--strategy=[Strategy of every layer that has one]:NAME:(latency resource unrolled compressed distributed_arithmetic)' \
                '*--reuse=[Reuse factor of every layer that has one; several are compared]:N: ' \
                '*--precision=[Type of every weight, bias, accumulator and result, such as '\''ap_fixed<16,6>'\'']:TYPE: ' \
                '*--set=[Reuse factor, strategy or precision of one layer, such as fc1.reuse=4]:LAYER.KEY=VALUE: ' \
                '--config=[JSON or YAML file with the same settings; what is typed wins over it]:FILE:_files' \
                '--allow-unknown[Go on when a layer has no model\: its figures stay unknown and the totals are lower bounds]' \
                '--format=[Form of the output]:FORMAT:(table json csv markdown junit sarif github html)' \
                '--output=[Write to a file, whole or not at all]:FILE:_files' \
                '-o[Write to a file, whole or not at all]:FILE:_files' \
                '--quiet[Print no notes and no progress; warnings stay]' \
                '-q[Print no notes and no progress; warnings stay]' \
                '--no-color[No colour, as when NO_COLOR is set or the output is no terminal]' \
                '--help[Show this help]' \
                '-h[Show this help]' \
                ':MODEL|DIR:_files'
            ;;
        parse)
            _arguments \
                '--strict[Treat every diagnostic but info as an error]' \
                '--device-db=[Folder of device documents that add to the built-in database or take the place of its entries]:DIR:_files -/' \
                '--format=[Form of the output]:FORMAT:(table json csv markdown)' \
                '--output=[Write to a file, whole or not at all]:FILE:_files' \
                '-o[Write to a file, whole or not at all]:FILE:_files' \
                '--quiet[Print no notes and no progress; warnings stay]' \
                '-q[Print no notes and no progress; warnings stay]' \
                '--no-color[No colour, as when NO_COLOR is set or the output is no terminal]' \
                '--help[Show this help]' \
                '-h[Show this help]' \
                '*:REPORT|DIR:_files'
            ;;
        convert)
            _arguments \
                '--weights=[Where the values of weights go\: into the document, into .npy files, or counts only]:FORM:(inline npy statistics)' \
                '--output=[Write to a file, whole or not at all]:FILE:_files' \
                '-o[Write to a file, whole or not at all]:FILE:_files' \
                '--help[Show this help]' \
                '-h[Show this help]' \
                ':MODEL:_files'
            ;;
        explain)
            _arguments \
                '--help[Show this help]' \
                '-h[Show this help]' \
                '::CODE: '
            ;;
        devices)
            if (( CURRENT == 2 )); then
                local -a names=(
                    'list:List parts, all of them or those that pass a filter'
                    'show:Show what one device has, and how well that is known'
                    'validate:Check device documents of your own, field by field'
                )
                _describe command names
                return
            fi
            local inner="$words[2]"
            shift words; (( CURRENT-- ))
            case "$inner" in
                list)
                    _arguments \
                        '--vendor=[Parts of one maker only]:NAME:(amd intel lattice microchip gowin efinix quicklogic achronix)' \
                        '--family=[Parts whose family or product line contains this, such as zynq]:TEXT: ' \
                        '*--min=[Parts with at least these amounts, such as dsp=4000,lut=1000000]:AMOUNTS: ' \
                        '--on-board[Parts that a board of the database carries]' \
                        '--device-db=[Folder of device documents that add to the built-in database or take the place of its entries]:DIR:_files -/' \
                        '--format=[Form of the output]:FORMAT:(table json names)' \
                        '--output=[Write to a file, whole or not at all]:FILE:_files' \
                        '-o[Write to a file, whole or not at all]:FILE:_files' \
                        '--no-color[No colour, as when NO_COLOR is set or the output is no terminal]' \
                        '--help[Show this help]' \
                        '-h[Show this help]' \
                        '::TEXT: '
                    ;;
                show)
                    _arguments \
                        '--device-db=[Folder of device documents that add to the built-in database or take the place of its entries]:DIR:_files -/' \
                        '--format=[Form of the output]:FORMAT:(table json names)' \
                        '--output=[Write to a file, whole or not at all]:FILE:_files' \
                        '-o[Write to a file, whole or not at all]:FILE:_files' \
                        '--no-color[No colour, as when NO_COLOR is set or the output is no terminal]' \
                        '--help[Show this help]' \
                        '-h[Show this help]' \
                        ':PART|BOARD:($(presynth devices list --format names 2>/dev/null))'
                    ;;
                validate)
                    _arguments \
                        '--format=[Form of the output]:FORMAT:(table json names)' \
                        '--output=[Write to a file, whole or not at all]:FILE:_files' \
                        '-o[Write to a file, whole or not at all]:FILE:_files' \
                        '--no-color[No colour, as when NO_COLOR is set or the output is no terminal]' \
                        '--help[Show this help]' \
                        '-h[Show this help]' \
                        ':DIR:_files'
                    ;;
            esac
            ;;
        completion)
            _arguments \
                '--help[Show this help]' \
                '-h[Show this help]' \
                ':SHELL:(bash zsh fish)'
            ;;
        help)
            _arguments \
                '--help[Show this help]' \
                '-h[Show this help]' \
                '*:COMMAND: '
            ;;
    esac
}

_presynth "$@"

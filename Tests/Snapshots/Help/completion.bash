# bash completion for presynth
_presynth() {
    local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
    local command="${COMP_WORDS[1]}"
    COMPREPLY=()
    if (( COMP_CWORD == 1 )); then
        COMPREPLY=($(compgen -W "estimate check compare parse convert explain devices completion help --help --version" -- "$current"))
        return
    fi
    (( COMP_CWORD > 2 )) && case "$command:${COMP_WORDS[2]}" in
        devices:list) command="devices list" ;;
        devices:show) command="devices show" ;;
        devices:validate) command="devices validate" ;;
    esac
    case "$command:$previous" in
        "estimate:--device") COMPREPLY=($(compgen -W "$(presynth devices list --format names 2>/dev/null)" -- "$current")); return ;;
        "estimate:--clock") :; return ;;
        "estimate:--flow") :; return ;;
        "estimate:--device-db") COMPREPLY=($(compgen -d -- "$current")); return ;;
        "estimate:--io") COMPREPLY=($(compgen -W "parallel stream" -- "$current")); return ;;
        "estimate:--strategy") COMPREPLY=($(compgen -W "latency resource unrolled compressed distributed_arithmetic" -- "$current")); return ;;
        "estimate:--reuse") :; return ;;
        "estimate:--precision") :; return ;;
        "estimate:--set") :; return ;;
        "estimate:--config") COMPREPLY=($(compgen -f -- "$current")); return ;;
        "estimate:--format") COMPREPLY=($(compgen -W "table json csv markdown html" -- "$current")); return ;;
        "estimate:--output"|"estimate:-o") COMPREPLY=($(compgen -f -- "$current")); return ;;
        "estimate:--stage") COMPREPLY=($(compgen -W "csynth synthesis" -- "$current")); return ;;
        "check:--max-utilization") :; return ;;
        "check:--max-latency") :; return ;;
        "check:--max-interval") :; return ;;
        "check:--budget") COMPREPLY=($(compgen -f -- "$current")); return ;;
        "check:--device") COMPREPLY=($(compgen -W "$(presynth devices list --format names 2>/dev/null)" -- "$current")); return ;;
        "check:--clock") :; return ;;
        "check:--flow") :; return ;;
        "check:--device-db") COMPREPLY=($(compgen -d -- "$current")); return ;;
        "check:--io") COMPREPLY=($(compgen -W "parallel stream" -- "$current")); return ;;
        "check:--strategy") COMPREPLY=($(compgen -W "latency resource unrolled compressed distributed_arithmetic" -- "$current")); return ;;
        "check:--reuse") :; return ;;
        "check:--precision") :; return ;;
        "check:--set") :; return ;;
        "check:--config") COMPREPLY=($(compgen -f -- "$current")); return ;;
        "check:--format") COMPREPLY=($(compgen -W "table json csv markdown html" -- "$current")); return ;;
        "check:--output"|"check:-o") COMPREPLY=($(compgen -f -- "$current")); return ;;
        "check:--stage") COMPREPLY=($(compgen -W "csynth synthesis" -- "$current")); return ;;
        "compare:--tolerance") COMPREPLY=($(compgen -f -- "$current")); return ;;
        "compare:--baseline") COMPREPLY=($(compgen -f -- "$current")); return ;;
        "compare:--device") COMPREPLY=($(compgen -W "$(presynth devices list --format names 2>/dev/null)" -- "$current")); return ;;
        "compare:--clock") :; return ;;
        "compare:--flow") :; return ;;
        "compare:--device-db") COMPREPLY=($(compgen -d -- "$current")); return ;;
        "compare:--io") COMPREPLY=($(compgen -W "parallel stream" -- "$current")); return ;;
        "compare:--strategy") COMPREPLY=($(compgen -W "latency resource unrolled compressed distributed_arithmetic" -- "$current")); return ;;
        "compare:--reuse") :; return ;;
        "compare:--precision") :; return ;;
        "compare:--set") :; return ;;
        "compare:--config") COMPREPLY=($(compgen -f -- "$current")); return ;;
        "compare:--format") COMPREPLY=($(compgen -W "table json csv markdown junit sarif github html" -- "$current")); return ;;
        "compare:--output"|"compare:-o") COMPREPLY=($(compgen -f -- "$current")); return ;;
        "parse:--device-db") COMPREPLY=($(compgen -d -- "$current")); return ;;
        "parse:--format") COMPREPLY=($(compgen -W "table json csv markdown" -- "$current")); return ;;
        "parse:--output"|"parse:-o") COMPREPLY=($(compgen -f -- "$current")); return ;;
        "convert:--weights") COMPREPLY=($(compgen -W "inline npy statistics" -- "$current")); return ;;
        "convert:--output"|"convert:-o") COMPREPLY=($(compgen -f -- "$current")); return ;;
        "devices list:--vendor") COMPREPLY=($(compgen -W "amd intel lattice microchip gowin efinix quicklogic achronix" -- "$current")); return ;;
        "devices list:--family") :; return ;;
        "devices list:--min") :; return ;;
        "devices list:--device-db") COMPREPLY=($(compgen -d -- "$current")); return ;;
        "devices list:--format") COMPREPLY=($(compgen -W "table json names" -- "$current")); return ;;
        "devices list:--output"|"devices list:-o") COMPREPLY=($(compgen -f -- "$current")); return ;;
        "devices show:--device-db") COMPREPLY=($(compgen -d -- "$current")); return ;;
        "devices show:--format") COMPREPLY=($(compgen -W "table json names" -- "$current")); return ;;
        "devices show:--output"|"devices show:-o") COMPREPLY=($(compgen -f -- "$current")); return ;;
        "devices validate:--format") COMPREPLY=($(compgen -W "table json names" -- "$current")); return ;;
        "devices validate:--output"|"devices validate:-o") COMPREPLY=($(compgen -f -- "$current")); return ;;
    esac
    case "$command" in
        "estimate")
            if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "--device --clock --flow --device-db --io --strategy --reuse --precision --set --config --allow-unknown --format --output --stage --quiet --no-color --help" -- "$current"))
            else COMPREPLY=($(compgen -f -- "$current")); fi ;;
        "check")
            if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "--max-utilization --max-latency --max-interval --budget --device --clock --flow --device-db --io --strategy --reuse --precision --set --config --allow-unknown --format --output --stage --quiet --no-color --help" -- "$current"))
            else COMPREPLY=($(compgen -f -- "$current")); fi ;;
        "compare")
            if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "--tolerance --baseline --update-baseline --device --clock --flow --device-db --io --strategy --reuse --precision --set --config --allow-unknown --format --output --quiet --no-color --help" -- "$current"))
            else COMPREPLY=($(compgen -f -- "$current")); fi ;;
        "parse")
            if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "--strict --device-db --format --output --quiet --no-color --help" -- "$current"))
            else COMPREPLY=($(compgen -f -- "$current")); fi ;;
        "convert")
            if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "--weights --output --help" -- "$current"))
            else COMPREPLY=($(compgen -f -- "$current")); fi ;;
        "explain")
            if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "--help" -- "$current"))
            else :; fi ;;
        "devices")
            if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "--help" -- "$current"))
            else COMPREPLY=($(compgen -W "list show validate" -- "$current")); fi ;;
        "devices list")
            if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "--vendor --family --min --on-board --device-db --format --output --no-color --help" -- "$current"))
            else :; fi ;;
        "devices show")
            if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "--device-db --format --output --no-color --help" -- "$current"))
            else COMPREPLY=($(compgen -W "$(presynth devices list --format names 2>/dev/null)" -- "$current")); fi ;;
        "devices validate")
            if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "--format --output --no-color --help" -- "$current"))
            else COMPREPLY=($(compgen -f -- "$current")); fi ;;
        "completion")
            if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "--help" -- "$current"))
            else COMPREPLY=($(compgen -W "bash zsh fish" -- "$current")); fi ;;
        "help")
            if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "--help" -- "$current"))
            else :; fi ;;
    esac
}
complete -o filenames -F _presynth presynth

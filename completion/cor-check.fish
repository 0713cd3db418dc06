# Completion of cor-check for fish 3 and later.
function __cor_check_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in (command cor-check __complete $words[2..] "$current" 2>/dev/null)
        if test "$line" = ":files"
            __fish_complete_path "$current"
        else
            echo $line
        end
    end
end
complete -c cor-check -f -k -a '(__cor_check_complete)'

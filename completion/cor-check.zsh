#compdef cor-check
# Completion of cor-check for zsh 5 and later.
_cor_check() {
  local line means
  local -a found
  for line in "${(@f)$(command cor-check __complete "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    case "$line" in
      '') ;;
      ':files') _files ;;
      *)
        means="${line#*$'\t'}"
        line="${line%%$'\t'*}"
        found+=("${line//:/\:}${means:+:$means}")
        ;;
    esac
  done
  (( $#found )) && _describe -V 'cor-check' found
}
if (( ! $+functions[compdef] )); then
  autoload -Uz compinit && compinit
fi
compdef _cor_check cor-check

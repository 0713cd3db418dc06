# Completion of cor-check for bash 3.2 and later.
_cor_check() {
  local line current="${COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=()
  while IFS= read -r line; do
    if [ "$line" = ":files" ]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current")
    else
      line="${line%%$'\t'*}"
      # bash has cut the word at the sign =, and puts in what comes after it.
      case "$COMP_WORDBREAKS" in *=*) case "$line" in --*=*) line="${line#*=}" ;; esac ;; esac
      COMPREPLY+=("$line")
    fi
  done < <(command cor-check __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _cor_check cor-check

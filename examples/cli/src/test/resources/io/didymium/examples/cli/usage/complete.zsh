# What a line of zsh is after the key that completes: complete.zsh ZSH FOLDER SCRIPT LINE writes it to FOLDER/typed.
# zsh completes in its line editor alone, so it runs in a terminal of its own.
zmodload zsh/zpty
zpty t "$1" -f -i
zpty -w t "autoload -Uz compinit && compinit -u -d $2/dump; source $3; didymium() { :; }; setopt no_beep; tell() { print -r -- \"\$BUFFER\" > $2/typed; BUFFER=; zle accept-line }; zle -N tell; bindkey '^T' tell; print READY"
while zpty -r t out; do [[ $out == READY* ]] && break; done
zpty -w -n t "$4"$'\t'$'\x14'
zpty -w t exit
while zpty -r t out; do :; done

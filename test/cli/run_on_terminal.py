"""Runs a command on a pseudo-terminal; types KEYS once PATTERN is shown; prints exit status and output as JSON.

usage: run_on_terminal.py PATTERN KEYS COMMAND...   (KEYS: "" types nothing, "^C" is Ctrl-C)
"""
import json
import os
import pty
import re
import sys

pattern, keys, command = sys.argv[1], sys.argv[2].replace("^C", "\x03"), sys.argv[3:]

pid, terminal = pty.fork()
if pid == 0:
    os.execvp(command[0], command)

shown = b""
typed = keys == ""
while True:
    try:
        piece = os.read(terminal, 65536)
    except OSError:  # Linux's end of a pseudo-terminal
        break
    if not piece:
        break
    shown += piece
    if not typed and re.search(pattern.encode(), shown):
        os.write(terminal, keys.encode())
        typed = True

_, status = os.waitpid(pid, 0)
print(json.dumps({"exit": os.waitstatus_to_exitcode(status), "text": shown.decode("utf-8", "replace")}))

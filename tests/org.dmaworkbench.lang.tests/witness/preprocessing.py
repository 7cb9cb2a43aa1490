#!/usr/bin/env python3
"""Says what preprocessing makes of each snippet, by gcc -E, and writes it beside them: preprocessing.py FILE

A snippet is "== title", its text, further files behind lines "-- file NAME", and then what is expected: "-- seen" with the tokens that gcc
leaves, or "-- at LINE:COLUMN CODE" for what is refused; gcc must complain about that line as well, unless "-- by hand: reason" says why not.
A snippet with "-- by hand" keeps its tokens.
"""
import os, re, subprocess, sys, tempfile

TOKEN = re.compile(r'L?"(?:[^"\\\n]|\\.)*"|L?\'(?:[^\'\\\n]|\\.)*\'|\.?\d(?:[eEpP][+-]|[\w.])*|\w+|\.\.\.|<<=|>>=|->|\+\+|--|<<|>>|[<>=!+\-*/%&|^]=|&&|\|\||##|\S')


def gcc(text):
    parts = re.split(r'(?m)^-- file (\S+)\n', text)
    with tempfile.TemporaryDirectory() as work:
        for name, content in [('model.kmdf', parts[0])] + list(zip(parts[1::2], parts[2::2])):
            with open(os.path.join(work, name), 'w', newline='') as out:
                out.write(content)
        return subprocess.run(['gcc', '-E', '-P', '-x', 'c', '-std=gnu11', '-fsigned-char', '-w', 'model.kmdf'], cwd=work, capture_output=True, text=True)


def main(file):
    head, *snippets = re.split(r'(?m)^== ', open(file).read())
    strange = 0
    for i, snippet in enumerate(snippets):
        title, rest = snippet.split('\n', 1)
        text = re.sub(r'(?m)^-- (?!file ).*\n', '', rest)
        answer = gcc(text)
        refused = re.findall(r'(?m)^-- at (\d+):', rest)
        if '-- by hand' in rest:
            continue
        if refused:
            lines = set(re.findall(r'model\.kmdf:(\d+)(?::\d+)?: (?:fatal )?(?:error|warning)', answer.stderr))
            if not set(refused) <= lines:
                strange += 1
                print('%s: gcc complains about lines %s: %s' % (title, lines, answer.stderr[:200]))
            continue
        if answer.returncode:
            strange += 1
            print('%s: %s' % (title, answer.stderr[:300]))
            continue
        rest = re.sub(r'(?m)^-- seen.*\n', '', rest)
        snippets[i] = title + '\n' + rest + '-- seen ' + ' '.join(TOKEN.findall(answer.stdout)) + '\n'
    with open(file, 'w') as out:
        out.write(head + ''.join('== ' + s for s in snippets))
    return strange


if __name__ == '__main__':
    sys.exit(1 if main(sys.argv[1]) else 0)

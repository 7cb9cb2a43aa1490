#!/usr/bin/env python3
"""Says what the snippets of the corpus are worth, by an independent compiler with Windows' data model, and writes it beside them.

    values.py [--all] FILE...        without --all only snippets that have no value yet

Needs x86_64-w64-mingw32-gcc (Debian: gcc-mingw-w64-x86-64) and the native gcc. Each snippet is compiled for Windows, its assembly is made
palatable to the native assembler, and f is called with Windows' calling convention. The tests only read what is written here.
A snippet with a line "-- by hand: reason" keeps its value: the two compilers are known to differ there from Microsoft's.
"""
import os, re, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
KIND = '_Generic((%s), _Bool: "u8", char: "i8", signed char: "i8", unsigned char: "u8", short: "i16", unsigned short: "u16", int: "i32", ' \
       'unsigned int: "u32", long: "i32", unsigned long: "u32", long long: "i64", unsigned long long: "u64", default: "")'
MAIN = '''
#include <stdio.h>
#include <string.h>
__attribute__((ms_abi)) void *ms_memcpy(void *a, const void *b, size_t n) { return memcpy(a, b, n); }
__attribute__((ms_abi)) void *ms_memset(void *a, int b, size_t n) { return memset(a, b, n); }
__asm__(".globl ___chkstk_ms\\n___chkstk_ms: ret");
__attribute__((ms_abi)) long long f(void);
__attribute__((ms_abi, weak)) const char *kind(void);
int main(void) { printf("%lld %s\\n", f(), kind ? kind() : ""); return 0; }
'''


def native(assembly):
    assembly = re.sub(r'(?m)^\s*\.(def|scl|type|endef|seh_\w+|ident|linkonce).*\n', '', assembly)
    assembly = re.sub(r'(?m)^\s*\.section\s+\.rdata.*$', '\t.section .rodata', assembly)
    assembly = re.sub(r'(?m)^\s*\.section\s+\.(text|data|rdata)\$.*$', '\t.text', assembly)
    assembly = re.sub(r'(?m)^\s*\.lcomm\s+(\S+?),(\S+?),(\S+)$', r'\t.local \1\n\t.comm \1,\2,\3', assembly)
    return re.sub(r'call\s+(memcpy|memset)', r'call\tms_\1', assembly)


ANNOTATION = re.compile(r'\b(?:_[A-Z][A-Za-z0-9_]*_|__(?:in|out|inout|deref|drv|checkReturn)(?:_\w+)?)\b(\s*\((?:[^()]|\([^()]*\))*\))?')


def run(source, work):
    def path(name):
        return os.path.join(work, name)
    with open(path('s.c'), 'w') as out:
        out.write('#include "witness.h"\n' + ANNOTATION.sub(lambda m: m.group(0) if m.group(0).startswith('_Static') or m.group(0).startswith('_Generic') else '', source))
    compiled = subprocess.run(['x86_64-w64-mingw32-gcc', '-std=gnu2x', '-w', '-O0', '-fno-pic', '-mms-bitfields', '-fms-extensions', '-fwrapv', '-fno-strict-aliasing', '-fno-common',
                               '-fno-asynchronous-unwind-tables', '-I', HERE, '-S', '-o', path('s.s'), path('s.c')], capture_output=True, text=True)
    if compiled.returncode:
        return None, compiled.stderr
    with open(path('s.s')) as assembly:
        text = native(assembly.read())
    with open(path('n.s'), 'w') as out:
        out.write(text)
    linked = subprocess.run(['gcc', '-no-pie', '-o', path('run'), path('n.s'), path('main.o')], capture_output=True, text=True)
    if linked.returncode:
        return None, linked.stderr
    ran = subprocess.run([path('run')], capture_output=True, text=True, timeout=10)
    return (ran.stdout.strip(), '') if ran.returncode == 0 else (None, 'ended with %d' % ran.returncode)


def wrap(file, title, text):
    base = os.path.basename(file)[:-4]
    if base == 'expressions':
        text = title
    prelude = file[:-4] + '.prelude'
    source = open(prelude).read().replace('%s', text) if os.path.exists(prelude) else text
    if base == 'expressions':
        # The same function again, only to ask for the type of the expression.
        again = source[source.index('LONGLONG f(void)'):].replace('LONGLONG f(void)', 'const char *kind(void)').replace('(LONGLONG)(%s)' % text, KIND % text)
        source += again
    return source


def main(arguments):
    everything = '--all' in arguments
    unknown = 0
    with tempfile.TemporaryDirectory() as work:
        with open(os.path.join(work, 'main.c'), 'w') as out:
            out.write(MAIN)
        subprocess.run(['gcc', '-w', '-O1', '-c', '-o', os.path.join(work, 'main.o'), os.path.join(work, 'main.c')], check=True)
        for file in [a for a in arguments if not a.startswith('--')]:
            head, *snippets = re.split(r'(?m)^== ', open(file).read())
            for i, snippet in enumerate(snippets):
                title, rest = snippet.split('\n', 1)
                if '-- by hand' in rest or '-- value' in rest and not everything:
                    continue
                text = re.sub(r'(?m)^-- .*\n', '', rest)
                answer, why = run(wrap(file, title, text), work)
                if answer is None:
                    unknown += 1
                    print('%s: %s: no value: %s' % (os.path.basename(file), title, '\n'.join(why.split('\n')[:6])))
                    continue
                value, _, kind = answer.partition(' ')
                rest = re.sub(r'(?m)^-- (value|kind) .*\n', '', rest)
                snippets[i] = title + '\n' + rest + '-- value ' + value + '\n' + ('-- kind ' + kind + '\n' if kind else '')
            with open(file, 'w') as out:
                out.write(head + ''.join('== ' + s for s in snippets))
    return unknown


if __name__ == '__main__':
    sys.exit(1 if main(sys.argv[1:]) else 0)

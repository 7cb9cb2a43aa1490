#!/usr/bin/env python3
"""Lays out structures by an independent compiler with Microsoft's rules for bit-fields and writes the data of LayoutCorpusTest.

    layouts.py [FILE]        default ../resources/layouts.txt

Needs x86_64-w64-mingw32-gcc (-mms-bitfields) and the native gcc, as values.py. The structures come from a seeded generator: the same ones
each time. Two things are left out because the witness departs from the rules there (docs/conformance.md): bit-fields in packed unions, and
alignments asked for inside of packed structures. A bit-field's place is found by setting all its bits in a constant and looking at the bytes.
"""
import os, random, re, subprocess, sys, tempfile
from values import HERE, native

COUNT, SEED = 240, 9656
TYPES = ['UCHAR', 'CHAR', 'USHORT', 'SHORT', 'ULONG', 'LONG', 'ULONGLONG', 'LONGLONG']
BITS = {'UCHAR': 8, 'CHAR': 8, 'BOOLEAN': 8, 'USHORT': 16, 'SHORT': 16, 'ULONG': 32, 'LONG': 32, 'ULONGLONG': 64, 'LONGLONG': 64}


def members(random, names, depth, union, pack, fields):
    text = []
    for _ in range(random.randint(1, 4 if depth else 7)):
        choice = random.random()
        kind = random.choice(TYPES)
        if choice < 0.50 and not (union and pack not in (0, 8)):
            run = random.choice(TYPES) if random.random() < 0.6 else None
            for _ in range(random.randint(1, 4)):
                type = run or random.choice(TYPES)
                if random.random() < 0.12 and not union:
                    text.append('%s : %d;' % (type, random.choice([0, 0, random.randint(1, BITS[type])])))
                else:
                    name = next(names)
                    fields.append((name, True))
                    text.append('%s %s : %d;' % (type, name, random.randint(1, BITS[type])))
        elif choice < 0.75 or depth >= 2:
            name = next(names)
            fields.append((name, False))
            array = random.choice(['', '', '[3]'])
            pointer = random.choice(['', '', '', '*'])
            align = 'DECLSPEC_ALIGN(%d) ' % random.choice([4, 8, 16]) if not pack and random.random() < 0.06 else ''
            text.append('%s%s %s%s%s;' % (align, kind, pointer, name, array))
        else:
            inner = random.choice(['struct', 'union'])
            text.append('%s { %s };' % (inner, members(random, names, depth + 1, inner == 'union', pack, fields)))
    return ' '.join(text)


def generate():
    r = random.Random(SEED)
    for i in range(COUNT):
        fields = []
        pack = r.choice([0, 0, 0, 0, 1, 2, 4, 8])
        kind = r.choice(['struct', 'struct', 'struct', 'union'])
        body = members(r, ('f%d' % n for n in range(1000)), 0, kind == 'union', pack, fields)
        if fields:
            yield 'S%d' % i, kind, pack, body, fields


def main(arguments):
    target = arguments[0] if arguments else os.path.join(HERE, '..', 'resources', 'layouts.txt')
    all = list(generate())
    source = ['#include "witness.h"']
    rows = []
    for name, kind, pack, body, fields in all:
        source.append('#pragma pack(push, %d)\n%s %s { %s };\n#pragma pack(pop)' % (pack or 16, kind, name, body))
        source.append('const ULONG L_%s[] = { sizeof(%s %s), _Alignof(%s %s) };' % (name, kind, name, kind, name))
        rows.append('    extern const unsigned L_%s[]; printf("%s %%u %%u\\n", L_%s[0], L_%s[1]);' % (name, name, name, name))
        for field, bits in fields:
            if bits:
                source.append('const %s %s M_%s_%s = { .%s = -1 };' % (kind, name, name, field, field))
                rows.append('    extern const unsigned char M_%s_%s[]; bits("%s %s", M_%s_%s, L_%s[0]);' % (name, field, name, field, name, field, name))
            else:
                source.append('const ULONG O_%s_%s = __builtin_offsetof(%s %s, %s);' % (name, field, kind, name, field))
                rows.append('    extern const unsigned O_%s_%s; printf("%s %s %%u\\n", O_%s_%s);' % (name, field, name, field, name, field))
    reader = '''#include <stdio.h>
static void bits(const char *name, const unsigned char *p, unsigned size) {
    int first = -1, n = 0;
    for (unsigned i = 0; i < 8 * size; i++) if (p[i / 8] >> i % 8 & 1) { if (first < 0) first = i; n++; }
    printf("%s bits %d %d\\n", name, first, n);
}
int main(void) {
''' + '\n'.join(rows) + '\n    return 0;\n}\n'
    with tempfile.TemporaryDirectory() as work:
        def path(name):
            return os.path.join(work, name)
        open(path('l.c'), 'w').write('\n'.join(source) + '\n')
        open(path('m.c'), 'w').write(reader)
        subprocess.run(['x86_64-w64-mingw32-gcc', '-std=gnu2x', '-w', '-fno-common', '-mms-bitfields', '-fms-extensions', '-I', HERE, '-S', '-o', path('l.s'), path('l.c')], check=True)
        open(path('n.s'), 'w').write(native(open(path('l.s')).read()))
        subprocess.run(['gcc', '-w', '-no-pie', '-o', path('run'), path('n.s'), path('m.c')], check=True)
        said = subprocess.run([path('run')], check=True, capture_output=True, text=True).stdout.splitlines()
    places = {}
    for line in said:
        name, *rest = line.split(' ')
        places.setdefault(name, []).append(rest)
    with open(target, 'w') as out:
        out.write('# Written by witness/layouts.py. "== size alignment", the structure, then each field: byte offset, or first bit and number of bits.\n')
        for name, kind, pack, body, fields in all:
            (size, alignment), *rest = places[name]
            packed = ' packed(%d)' % pack if pack else ''
            out.write('== %s %s\n%s%s %s { %s };\n' % (size, alignment, kind, packed, name, body))
            out.write(' '.join('%s=%s' % (r[0], r[1]) if r[1] != 'bits' else '%s=%s:%s' % (r[0], r[2], r[3]) for r in rest) + '\n')


if __name__ == '__main__':
    main(sys.argv[1:])

#!/usr/bin/env python3
"""Writes random C functions and what an independent compiler with Windows' data model says they return.

    functions.py COUNT SEED > ../resources/functions.txt.gz

Needs what values.py needs. A block "== value" holds the declarations and the function f of one number; nothing in it is undefined or
left to the compiler: shifts and indices are masked, divisors positive, no expression has two side effects; signed overflow wraps.
MIX(e) stands for r = r * 31 + (ULONGLONG)(e);
"""
import gzip, os, random, subprocess, sys, tempfile
from values import HERE, native

INTEGERS = {'CHAR': 8, 'UCHAR': 8, 'SHORT': 16, 'USHORT': 16, 'LONG': 32, 'ULONG': 32, 'INT': 32, 'UINT': 32, 'LONGLONG': 64, 'ULONGLONG': 64}
EDGES = [1 << n for n in (7, 15, 31, 32, 40, 63)] + [(1 << n) - 1 for n in (8, 16, 31, 32, 40, 63, 64)] + [0x12345678, 0x9ABCDEF0, 0xFEDCBA9876543210]
OPERATORS = ['+', '-', '*', '&', '|', '^']
MAIN = '#include <stdio.h>\n#include <string.h>\n__attribute__((ms_abi)) void *ms_memcpy(void *a, const void *b, size_t n) { return memcpy(a, b, n); }\n' \
       '__attribute__((ms_abi)) void *ms_memset(void *a, int b, size_t n) { return memset(a, b, n); }\n__asm__(".globl ___chkstk_ms\\n___chkstk_ms: ret");\n'


class Function:
    """One function with its structure and its callee; names end in its number."""

    def __init__(self, number, rnd):
        self.n, self.r = number, rnd
        self.fields = []      # of the structure: name, type, whether it is a bit-field
        self.scalars = []     # local variables that may be written
        self.reads = []       # readable names: counters of loops
        self.loops = self.labels = 0

    def pick(self, *all):
        return self.r.choice(all)

    def integer(self):
        return self.r.choice(list(INTEGERS))

    def literal(self):
        value = self.pick(self.r.randrange(10), self.r.randrange(300), self.r.getrandbits(16), self.r.choice(EDGES))
        text = self.pick('%d', '%#x', '0%o') % value
        if value >= 1 << 63 and text[0] != '0':
            text += 'ull'
        if value < 1 << 31:
            text += self.pick('', '', 'u', 'UL', 'LL', 'ull')
        return text if self.r.random() > 0.1 else self.pick("'a'", "'\\n'", "'\\xff'", "'\\0'")

    def structure(self):
        members = []
        for i in range(self.r.randint(1, 5)):
            kind, name = self.integer(), 'm%d' % i
            width = self.r.randint(1, INTEGERS[kind]) if self.r.random() < 0.5 else 0
            members.append('%s %s%s;' % (kind, name, ' : %d' % width if width else ''))
            self.fields.append((name, kind, bool(width)))
        return 'typedef struct { %s } S%d;' % (' '.join(members), self.n)

    def place(self, pointers=True):
        """Something that can be assigned to, and its type; or None for a bit-field's."""
        what = self.r.random()
        if what < 0.5 or not pointers:
            return self.r.choice(self.scalars)
        if what < 0.65:
            return 'v[%s & 7]' % self.expression(1)
        if what < 0.75:
            return self.pick('p[%d]', '(*(p + %d))') % self.r.randrange(4)
        return self.pick('s.%s', 't->%s', 'u[1].%s') % self.r.choice(self.fields)[0]

    def value(self):
        what = self.r.random()
        if what < 0.3:
            return self.literal()
        if what < 0.75:
            return self.r.choice(self.scalars + self.reads)
        if what < 0.83:
            return self.read(self.pick('s.%s', 't->%s', 'u[0].%s', '(&s)->%s'))
        return self.pick('v[%d]' % self.r.randrange(8), '*p', 'p[2]', '(&v[5] - p)', 'sizeof(S%d)' % self.n, 'sizeof v', '*(p + 1)', '(p < &v[4])', '(t == &s)')

    def read(self, place):
        """A field as a value: compilers differ in whether a wide bit-field is calculated with in its own width."""
        name, kind, bits = self.r.choice(self.fields)
        return ('(%s)' % kind if bits and INTEGERS[kind] == 64 else '') + place % name

    def expression(self, depth):
        if depth <= 0 or self.r.random() < 0.15:
            return self.value()
        sub = lambda: self.expression(depth - 1)
        what = self.r.randrange(20)
        if what < 8:
            return '(%s %s %s)' % (sub(), self.r.choice(OPERATORS), sub())
        if what < 10:
            kind = self.integer()
            return '((%s)%s %s (%s & %d))' % (kind, sub(), self.pick('<<', '>>'), sub(), max(INTEGERS[kind], 32) - 1)
        if what == 10:
            return '(%s %s ((%s & 0x7F) | 1))' % (sub(), self.pick('/', '%'), sub())
        if what < 13:
            return '(%s %s %s)' % (sub(), self.pick('<', '>', '<=', '>=', '==', '!='), sub())
        if what == 13:
            return '(%s %s %s)' % (sub(), self.pick('&&', '||'), sub())
        if what == 14:
            return '(%s ? %s : %s)' % (sub(), sub(), sub())
        if what < 17:
            return '(%s)%s' % (self.integer(), sub())
        if what == 17:
            return self.read('g%d(s, %s).%%s' % (self.n, sub().replace('%', '%%')))
        return '%s(%s)' % (self.pick('-', '~', '!', '+'), sub())

    def assignment(self):
        place = self.place()
        what = self.r.random()
        if what < 0.2:
            return '%s%s;' % (place, self.pick('++', '--')) if self.r.random() < 0.5 else '%s%s;' % (self.pick('++', '--'), place)
        if what < 0.5:
            return '%s %s= %s;' % (place, self.r.choice(OPERATORS), self.expression(1))
        if what < 0.55:
            return '%s %s= (%s & 7);' % (place, self.pick('<<', '>>'), self.expression(1))
        if what < 0.6:
            return '%s %s= (%s & 0x3F) | 1;' % (place, self.pick('/', '%'), self.expression(1))
        return '%s = %s;' % (place, self.expression(self.r.randint(1, 3)))

    def statement(self, depth, inside=''):
        what = self.r.randrange(14) if depth > 0 else 0
        body = lambda where: '{ %s }' % ' '.join(self.statement(depth - 1, where) for _ in range(self.r.randint(1, 3)))
        if what < 5:
            return self.assignment()
        if what < 7:
            return 'if (%s) %s%s' % (self.expression(1), body(inside), self.pick('', ' else ' + body(inside)))
        if what < 9 and self.loops < 3:
            return self.loop(body)
        if what == 9:
            return self.switch(depth, inside)
        if what == 10:
            return self.pick('s = g%d(s, %s);', 'u[0] = g%d(u[1], %s);', '*t = g%d(*t, %s);') % (self.n, self.expression(1))
        if what == 11:
            return self.pick('u[1] = s;', 's = u[0];', 't = &u[%d];' % self.r.randrange(2), 'p = &v[%d];' % self.r.randrange(4), 't = &s;', 'p = v + (%s & 3);' % self.expression(1))
        if what == 12 and inside:
            return 'if (%s) %s' % (self.expression(1), self.pick('break;', 'continue;') if inside == 'loop' else 'break;')
        if what == 13:
            self.labels += 1
            return 'if (%s) goto l%d; %s l%d: ;' % (self.expression(1), self.labels, self.assignment(), self.labels)
        return self.assignment()

    def loop(self, body):
        name = 'i%d' % self.loops
        self.loops += 1
        self.reads.append(name)
        most = self.r.randint(1, 6)
        text = self.pick('for (%s = 0; %s < %d; %s++) %s', 'for (%s = 0; %s < %d && (LONG)x != 77; %s++) %s') % (name, name, most, name, body('loop')) if self.r.random() < 0.6 \
            else '%s = 0; while (%s++ < %d) %s' % (name, name, most, body('loop')) if self.r.random() < 0.5 \
            else '%s = 0; do %s while (++%s < %d);' % (name, body('loop'), name, most)
        return text

    def switch(self, depth, inside):
        labels = self.r.sample(range(8), self.r.randint(1, 5))
        arms = ['case %d: %s %s' % (c, self.statement(depth - 1, 'switch'), self.pick('break;', 'break;', '')) for c in labels]
        arms.insert(self.r.randint(0, len(arms)), 'default: %s %s' % (self.assignment(), self.pick('break;', '')))
        return 'switch (%s & 7) { %s }' % (self.expression(1), ' '.join(arms))

    def text(self):
        structure = self.structure()
        names = ['x', 'y', 'z', 'w', 'q']
        self.scalars = names
        first = self.fields[0][0]
        declared = ' '.join('%s %s = %s;' % (self.integer(), name, self.literal()) for name in names)
        fill = ' '.join('s.%s = %s; u[1].%s = %s;' % (f[0], self.literal(), f[0], self.literal()) for f in self.fields)
        body = '\n    '.join(self.statement(2) for _ in range(self.r.randint(2, 5)))
        results = names + ['s.' + f[0] for f in self.fields] + ['u[1].' + f[0] for f in self.fields] + ['u[0].' + first, 'v[1]', 'v[6]', '*p', 't->' + first]
        mixed = ' '.join(['MIX(%s)' % e for e in results])
        callee = 'static S%d g%d(S%d a, %s k) { a.%s = %s %s k; return a; }' % (self.n, self.n, self.n, self.integer(), first, self.read('a.%s'), self.r.choice(OPERATORS))
        return '%s\n%s\nLONGLONG f%d(VOID)\n{\n    %s\n    %s v[8] = { %s }, *p = v + 1; S%d s = { 0 }, u[2] = { { 0 } }, *t = &s; ULONG i0 = 0, i1 = 0, i2 = 0; ULONGLONG r = 0;\n    %s\n    %s\n    %s\n    return (LONGLONG)r;\n}\n' % (
            structure, callee, self.n, declared, self.integer(), ', '.join(self.literal() for _ in range(6)), self.n, fill, body, mixed)


def values(functions):
    with tempfile.TemporaryDirectory() as work:
        path = lambda name: os.path.join(work, name)
        open(path('s.c'), 'w').write('#include "witness.h"\n#define MIX(e) r = r * 31 + (ULONGLONG)(e);\n' + ''.join(functions))
        subprocess.run(['x86_64-w64-mingw32-gcc', '-std=gnu2x', '-w', '-O0', '-fno-pic', '-mms-bitfields', '-fwrapv', '-fno-strict-aliasing', '-fno-common',
                        '-fno-asynchronous-unwind-tables', '-I', HERE, '-S', '-o', path('s.s'), path('s.c')], check=True)
        open(path('n.s'), 'w').write(native(open(path('s.s')).read()))
        calls = range(len(functions))
        open(path('main.c'), 'w').write(MAIN + ''.join('__attribute__((ms_abi)) long long f%d(void);\n' % i for i in calls)
                                        + 'int main(void) {\n' + ''.join('printf("%%lld\\n", f%d());\n' % i for i in calls) + 'return 0; }\n')
        subprocess.run(['gcc', '-w', '-no-pie', '-o', path('run'), path('n.s'), path('main.c')], check=True)
        return subprocess.run([path('run')], check=True, capture_output=True, text=True, timeout=60).stdout.split()


def main(count, seed):
    rnd = random.Random(seed)
    functions = [Function(i, rnd).text() for i in range(count)]
    text = '# Written by witness/functions.py %d %d\n' % (count, seed) + ''.join('== %s\n%s' % pair for pair in zip(values(functions), functions))
    sys.stdout.buffer.write(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == '__main__':
    main(int(sys.argv[1]), int(sys.argv[2]))

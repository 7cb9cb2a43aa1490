package org.dmaworkbench.compiler.body;

import org.dmaworkbench.program.build.ProgramBuilder;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;

/** Makes named types known to the framework and to views, with all types they are made of. */
public final class UsedTypes {
    private final ProgramBuilder out;

    UsedTypes(ProgramBuilder out) {
        this.out = out;
    }

    /** Makes a library function's signature known under its name, and the types in it. */
    void function(String name, CType.Func type) {
        if (!out.types().containsKey(name)) {
            out.type(name, type);
            parts(type);
        }
    }

    /** Makes a type and what it is made of known. */
    public void add(CType type) {
        switch (type) {
            case StructType s -> {
                if (s.display().isEmpty() || !out.types().containsKey(s.display())) {
                    if (!s.display().isEmpty()) {
                        out.type(s.display(), s);
                    }
                    s.members().forEach(m -> add(m.type()));
                }
            }
            case CType.Enum e -> out.type(e.display(), e);
            case CType.Pointer p -> add(p.target());
            case CType.Array a -> add(a.element());
            case CType.Func f -> parts(f);
            case null, default -> { }
        }
    }

    private void parts(CType.Func type) {
        add(type.result());
        type.parameters().forEach(this::add);
    }
}
